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

/** What JavaScript itself throws, and what code throws that expects nobody to read it. */
const FAULTS: readonly unknown[] = [Error, TypeError, RangeError, ReferenceError, SyntaxError];

/** What there is to say of an error: a refusal, also one of the machine, is its own sentence; a fault of the program keeps its trace. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = systemCode(error);
  const isFault = code === undefined ? FAULTS.includes(error.constructor) : code.startsWith('ERR_');
  return (isFault ? error.stack : error.message) || (code ?? error.name); // several addresses that refuse have no message
}
