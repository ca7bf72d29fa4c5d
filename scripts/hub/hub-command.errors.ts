import type { Language, Sentence } from '../../platform/language/sentence';
import { systemCode } from '../../platform/postgres/system-error';

/** A command is not done: it lacks something, or found something wrong. What it says is all there is to say. */
export class CommandRefused extends Error {
  readonly says: Sentence;

  constructor(what: string | Sentence, options?: ErrorOptions) {
    const says = typeof what === 'string' ? { vi: what, en: what } : what;
    super(says.vi, options);
    this.name = new.target.name;
    this.says = says;
  }
}

/** A refusal that lists what is wrong under a sentence that counts it. */
export const refusedFor = (count: Sentence, cause: Error & { told(language: Language): string }): CommandRefused =>
  new CommandRefused({ vi: `${count.vi}\n${cause.told('vi')}`, en: `${count.en}\n${cause.told('en')}` }, { cause });

/** A command was not called as it has to be, in a way that its arguments alone do not show. */
export class WrongUsage extends CommandRefused {}

/** What JavaScript itself throws, and what code throws that expects nobody to read it. */
const FAULTS: readonly unknown[] = [Error, TypeError, RangeError, ReferenceError, SyntaxError];

/** What there is to say of an error: a refusal, also one of the machine, is its own sentence; a fault of the program keeps its trace. */
export function explain(error: unknown, language: Language = 'vi'): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof CommandRefused) return error.says[language];
  const code = systemCode(error);
  const isFault = code === undefined ? FAULTS.includes(error.constructor) : code.startsWith('ERR_');
  return (isFault ? error.stack : error.message) || (code ?? error.name); // several addresses that refuse have no message
}
