import { type CliCommand, type CommandLineSurroundings, runCommand } from '../../scripts/cli/command-line';

/** What a command printed, and how it ended. */
export interface CommandEnd {
  code: number;
  out: string;
  err: string;
}

interface TypedOptions extends Partial<Pick<CommandLineSurroundings, 'env' | 'withEmbeddedDatabases'>> {
  /** Whether progress goes to a terminal; no by default. */
  isTTY?: boolean;
}

/** Runs a command with these arguments in this process; its environment is empty by default. */
export async function typeCommand(
  command: CliCommand,
  args: readonly string[],
  { isTTY = false, ...surroundings }: TypedOptions = {},
): Promise<CommandEnd> {
  const printed = { out: '', err: '' };
  const code = await runCommand(command, args, {
    env: {},
    ...surroundings,
    out: { write: (text) => (printed.out += text) },
    err: { isTTY, write: (text) => (printed.err += text) },
  });
  return { code, ...printed };
}
