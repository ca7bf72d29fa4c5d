import { randomUUID } from 'node:crypto';
import type { GraphqlAnswer } from './ask-graphql';

/** Asks a ward's own server as an officer of the ward. */
export type AskWard = (query: string, variables: Record<string, unknown>) => Promise<GraphqlAnswer>;

/** Receives, classifies and passes up a petition as people do, and gives its id in the ward. */
export async function passUpPetition(ask: AskWard, petition: Record<string, unknown>): Promise<string> {
  const write = async (verb: string, input: Record<string, unknown>) => {
    const name = `${verb}WardPetition`;
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation($input: ${type}) { ${name}(input: $input) { petition { id version } userErrors { code } } }`;
    const { data, errors } = await ask(query, { input: { idempotencyKey: randomUUID(), ...input } });
    const { petition: written, userErrors } = data?.[name] ?? { userErrors: errors };
    if (userErrors.length > 0) throw new Error(`${name} was refused: ${JSON.stringify(userErrors)}`);
    return { id: written.id as string, expectedVersion: written.version as number };
  };
  const day = '2023-03-01';
  const received = await write('record', { kind: 'REQUEST', receivedOn: day, ...petition });
  const classified = await write('classify', { ...received, classifiedOn: day });
  return (await write('passUp', { ...classified, passedUpOn: day })).id;
}
