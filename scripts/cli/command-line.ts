import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type Language, LANGUAGES } from '../../platform/language/sentence';
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
  /** The one of the two that is in the language of the command. */
  say(vi: string, en: string): string;
  /** Brings up the databases of `npm start` for the world in a folder, for an environment that names none. */
  withEmbeddedDatabases?: (<T>(folder: string, use: (stores: HubStores) => Promise<T>) => Promise<T>) | undefined;
}

/** A command: what it is called, how it is called, and what it does then. */
export interface CliCommand {
  name: string;
  /** Says of a command of commander what it takes; its action gives `run` the work, which gives the exit code. */
  declare(command: Command, run: RunWork): void;
}

/** Does the work of a command. */
export type RunWork = (work: (context: CommandContext) => Promise<number>) => Promise<void>;

/** What a command line is given by the program that it is typed to. */
export type CommandLineSurroundings = Omit<CommandContext, 'progress' | 'language' | 'say'>;

/** The exit codes of every command. */
export const DONE = 0;
export const FAILED = 1;
export const WRONG_USAGE = 2;

const EVERYWHERE =
  '\nNgôn ngữ / language: --lang vi, --lang en (default: LC_ALL, LC_MESSAGES, LANG)' +
  '\nMã kết thúc / exit codes: 0 xong / done; 1 bị từ chối hoặc lỗi / refused or failed; 2 gọi sai cách / wrong usage';

/** Runs the command that the first argument names. `groups` are the commands under headings. Gives the exit code. */
export async function runCommandLine(
  groups: Readonly<Record<string, readonly CliCommand[]>>,
  args: readonly string[],
  surroundings: CommandLineSurroundings,
): Promise<number> {
  const { env, out, err } = surroundings;
  const progress = new ChangingLine(err);
  let code = DONE;
  const root = newRoot(out, err);
  const languageNow = () => spokenLanguage(env, root.opts<{ lang?: string }>().lang);
  const run: RunWork = async (work) => {
    const language = languageNow();
    const say = (vi: string, en: string) => ({ vi, en })[language];
    code = await work({ ...surroundings, progress, language, say });
  };
  for (const [heading, commands] of Object.entries(groups)) {
    root.commandsGroup(heading);
    for (const { name, declare } of commands) declare(root.command(name).helpCommand(false), run);
  }
  try {
    await root.parseAsync(args, { from: 'user' });
    progress.end();
    return code;
  } catch (error) {
    progress.end();
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE; // it has been said
    err.write(`${explain(error, languageNow())}\n`);
    return error instanceof WrongUsage ? WRONG_USAGE : FAILED;
  }
}

/** Runs one command, with the arguments that follow its name. Gives the exit code. */
export function runCommand(
  command: CliCommand,
  args: readonly string[],
  surroundings: CommandLineSurroundings,
): Promise<number> {
  return runCommandLine({ '': [command] }, [command.name, ...args], surroundings);
}

/** What commands that are made of it have too. */
function newRoot(out: Output, err: Output): Command {
  return new Command('npm run hub --')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => out.write(text),
      writeErr: (text) => err.write(text),
      outputError: (text, write) => write(usageRefusal(text)),
    })
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title, showGlobalOptions: false })
    .helpOption('-h, --help', 'xem cách dùng / show how it is called')
    .addOption(new Option(LANGUAGE_OPTION).choices(LANGUAGES).hideHelp())
    .helpCommand(false)
    .showHelpAfterError('(--help: xem cách dùng / shows how it is called)')
    .addHelpText('afterAll', EVERYWHERE);
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng / usage:',
  'Arguments:': 'Đối số / arguments:',
  'Options:': 'Tùy chọn / options:',
  'Commands:': 'Lệnh / commands:',
};

/** Examples under the help of a command, each a line that may be typed as it is; they begin after the command's name. */
export function withExamples(command: Command, ...examples: readonly string[]): Command {
  return command.addHelpText(
    'after',
    () =>
      `\nVí dụ / examples:\n${examples.map((example) => `  ${typedNameOf(command)} ${example}`.trimEnd()).join('\n')}`,
  );
}

/** The command as people type it, with the commands that it is part of. */
export function typedNameOf(command: Command): string {
  return command.parent ? `${typedNameOf(command.parent)} ${command.name()}` : command.name();
}

/** Reads a whole number within bounds. Refuses others as commander does. */
export const wholeNumber = (least: number, most: number) => (text: string) => {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new InvalidArgumentError(`Một số từ ${least} đến ${most}. / A number from ${least} to ${most} was expected.`);
};

/** Reads an address, of which the origin counts. Refuses others as commander does. */
export function originOf(text: string): string {
  if (URL.canParse(text)) return new URL(text).origin;
  throw new InvalidArgumentError(
    'Cần một địa chỉ như http://host:4000. / An address such as http://host:4000 was expected.',
  );
}
