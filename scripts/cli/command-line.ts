import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type Language, LANGUAGES, type Sentence } from '../../platform/language/sentence';
import { ChangingLine, type Output } from '../hub/changing-line';
import { explain, WrongUsage } from '../hub/hub-command.errors';
import type { HubStores } from '../hub/hub-stores';
import { LANGUAGE_OPTION, spokenLanguage } from './spoken-language';
import { usageRefusal } from './usage-refusals';

/** What a command works with; the program gives it its own environment and outputs. */
export interface CommandContext {
  env: NodeJS.ProcessEnv;
  /** For results. */
  out: Output;
  /** For everything else. */
  err: Output;
  /** A line on `err` that tells how far the command is. */
  progress: ChangingLine;
  language: Language;
  say: Say;
  /** Brings up the databases of `npm start` for the world in a folder, for an environment that names none. */
  withEmbeddedDatabases?: (<T>(folder: string, use: (stores: HubStores) => Promise<T>) => Promise<T>) | undefined;
}

/** Gives the one of the two that is in the language of the command. */
export type Say = (vi: string, en: string) => string;

/** Commands under a heading of the help. */
export interface CommandGroup {
  heading: Sentence;
  commands: readonly CliCommand[];
}

/** A command: what it is called, how it is called, and what it does then. */
export interface CliCommand {
  name: string;
  /** Says of a command of commander what it takes; its action gives `run` the work, which gives the exit code. */
  declare(command: Command, run: RunWork, say: Say): void;
}

/** Does the work of a command. */
export type RunWork = (work: (context: CommandContext) => Promise<number>) => Promise<void>;

/** What a command line is given by the program that it is typed to. */
export type CommandLineSurroundings = Omit<CommandContext, 'progress' | 'language' | 'say'>;

/** The exit codes of every command. */
export const DONE = 0;
export const FAILED = 1;
export const WRONG_USAGE = 2;

/** Runs the command that the first argument names. Gives the exit code. */
export async function runCommandLine(
  groups: readonly CommandGroup[],
  args: readonly string[],
  surroundings: CommandLineSurroundings,
): Promise<number> {
  const { env, out, err } = surroundings;
  const progress = new ChangingLine(err);
  let code = DONE;
  const language = spokenLanguage(env, args);
  const say: Say = (vi, en) => ({ vi, en })[language];
  const root = newRoot(out, err, { language, say });
  const run: RunWork = async (work) => void (code = await work({ ...surroundings, progress, language, say }));
  for (const { heading, commands } of groups) {
    root.commandsGroup(heading[language]);
    for (const { name, declare } of commands) declare(root.command(name).helpCommand(false), run, say);
  }
  try {
    await root.parseAsync(args, { from: 'user' });
    progress.end();
    return code;
  } catch (error) {
    progress.end();
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE; // it has been said
    err.write(`${explain(error, language)}\n`);
    return error instanceof WrongUsage ? WRONG_USAGE : FAILED;
  }
}

/** Runs one command, with the arguments that follow its name. Gives the exit code. */
export function runCommand(
  command: CliCommand,
  args: readonly string[],
  surroundings: CommandLineSurroundings,
): Promise<number> {
  return runCommandLine([{ heading: { vi: '', en: '' }, commands: [command] }], [command.name, ...args], surroundings);
}

/** What commands that are made of it have too. */
function newRoot(out: Output, err: Output, { language, say }: Pick<CommandContext, 'language' | 'say'>): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say('Cách dùng:', 'Usage:'),
    'Arguments:': say('Đối số:', 'Arguments:'),
    'Options:': say('Tùy chọn:', 'Options:'),
    'Commands:': say('Lệnh:', 'Commands:'),
  };
  return new Command('npm run hub --')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => out.write(text),
      writeErr: (text) => err.write(text),
      outputError: (text, write) => write(usageRefusal(text, language)),
    })
    .configureHelp({ styleTitle: (title) => titles[title] ?? title, showGlobalOptions: false })
    .helpOption('-h, --help', say('xem cách dùng', 'show how it is called'))
    .addOption(new Option(LANGUAGE_OPTION).choices(LANGUAGES).hideHelp())
    .helpCommand(false)
    .showHelpAfterError(say('(--help: xem cách dùng)', '(--help shows how it is called)'))
    .addHelpText('afterAll', everywhere(say));
}

const everywhere = (say: Say): string =>
  [
    '',
    say(
      'Ngôn ngữ: --lang vi, --lang en (mặc định: theo LC_ALL, LC_MESSAGES, LANG)',
      'Language: --lang vi, --lang en (default: by LC_ALL, LC_MESSAGES, LANG)',
    ),
    say(
      'Mã kết thúc: 0 xong; 1 bị từ chối hoặc lỗi; 2 gọi sai cách',
      'Exit codes: 0 done; 1 refused or failed; 2 wrong usage',
    ),
  ].join('\n');

/** Examples under the help of a command, each a line that may be typed as it is; they begin after the command's name. */
export function withExamples(command: Command, say: Say, ...examples: readonly string[]): Command {
  return command.addHelpText(
    'after',
    () =>
      `\n${say('Ví dụ', 'Examples')}:\n${examples.map((example) => `  ${typedNameOf(command)} ${example}`.trimEnd()).join('\n')}`,
  );
}

/** The command as people type it, with the commands that it is part of. */
export function typedNameOf(command: Command): string {
  return command.parent ? `${typedNameOf(command.parent)} ${command.name()}` : command.name();
}

/** Reads a whole number within bounds. Refuses others as commander does. */
export const wholeNumber = (least: number, most: number, say: Say) => (text: string) => {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new InvalidArgumentError(
    say(`Cần một số từ ${least} đến ${most}.`, `A number from ${least} to ${most} was expected.`),
  );
};

/** Reads an address, of which the origin counts. Refuses others as commander does. */
export const originOf = (say: Say) => (text: string) => {
  if (URL.canParse(text)) return new URL(text).origin;
  throw new InvalidArgumentError(
    say('Cần một địa chỉ như http://host:4000.', 'An address such as http://host:4000 was expected.'),
  );
};
