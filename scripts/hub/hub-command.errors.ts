import { systemCode } from '../../platform/postgres/system-error';

/** A command is not done: it lacks something, or found something wrong. The message is all there is to say. */
export class CommandRefused extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** A command was not called as it has to be, in a way that its arguments alone do not show. */
export class WrongUsage extends CommandRefused {}

const NAMES_OF_FAULTS = new Set([
  'Error',
  'TypeError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'AssertionError',
]);

/** What there is to say of an error: a refusal, also one of the machine, is its own sentence; a fault of the program keeps its trace. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = systemCode(error);
  const isFault = code === undefined ? NAMES_OF_FAULTS.has(error.name) : code.startsWith('ERR_');
  return (isFault ? error.stack : error.message) || (code ?? error.name); // several addresses that refuse have no message
}
