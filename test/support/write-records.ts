import { randomUUID } from 'node:crypto';
import type { TestHub } from './hub';

/** Asks a server for one mutation, `name { selection }`, as whoever may write there, and gives its payload. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it asked for, and fails where it is not there
export type Write = (mutation: string, input: Record<string, unknown>, at?: string) => Promise<any>;

/** Of what is done with every kind alike, by how the mutations begin. */
const SHARED_INPUTS = [
  ['undoStep', 'UndoStepInput'],
  ['withdraw', 'CancelRecordInput'],
] as const;

/** For a hub; `at` is a ward's id, and the city council unless told. The test fails where the question itself is refused. */
export function writerOf(hub: TestHub): Write {
  return async (mutation, input, at) => {
    const [name = '', selection = ''] = mutation.split(/ (.*)/s);
    const own = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const type = SHARED_INPUTS.find(([beginning]) => name.startsWith(beginning))?.[1] ?? own;
    const query = `mutation($input: ${type}!) { ${name}(input: $input) ${selection} }`;
    const variables = { input: { idempotencyKey: randomUUID(), ...input } };
    const answer = await (at
      ? hub.ask(hub.ward(at), query, variables, `ward-officer/${at}`)
      : hub.ask(hub.cityCouncil, query, variables));
    expect(answer.errors).toBeUndefined();
    return (answer.data as Record<string, unknown>)[name];
  };
}

/** The codes of what was wrong with an input. */
export const userErrorCodes = ({ userErrors }: { userErrors: { code: string }[] }): string[] =>
  userErrors.map(({ code }) => code);
