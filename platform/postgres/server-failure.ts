import {
  DataFolderCorrupt,
  DataFolderNotWritable,
  PortTaken,
  ServerAlreadyRunning,
  ServerFailed,
  type EmbeddedPostgresRefusal,
} from './embedded-postgres.errors';

/** What a failed start was trying to do. */
export interface StartAttempt {
  dataFolder: string;
  port: number;
}

/** True if the last words of a server mean that processes of a killed one still hold its memory: they end by themselves. */
export function isPredecessorEnding(lines: readonly string[]): boolean {
  return lines.some((line) => line.includes('pre-existing shared memory block'));
}

/**
 * Turns the last words of a server, or of initdb, into the refusal that fits.
 * The sentences are PostgreSQL's own, in English because its messages are set to the C locale.
 */
export function explainFailure(lines: readonly string[], { dataFolder, port }: StartAttempt): EmbeddedPostgresRefusal {
  const said = lines.join('\n');
  if (/could not bind .*: Address already in use/.test(said)) return new PortTaken(port);

  const other = /Is another (?:postmaster|postgres) \(PID (\d+)\)/.exec(said);
  if (other) return new ServerAlreadyRunning(dataFolder, Number(other[1]));

  const reason = lastComplaint(lines);
  if (/No space left on device|Read-only file system/.test(said)) return new DataFolderNotWritable(dataFolder, reason);
  if (isAboutData(said)) return new DataFolderCorrupt(dataFolder, reason);
  return new ServerFailed(dataFolder, reason);
}

function isAboutData(said: string): boolean {
  return [
    /PANIC:/, // PostgreSQL panics at a start only over its own files
    /incompatible with server/,
    /is not a (?:valid data directory|database cluster directory)/,
    /(?:could not (?:open|read|find|locate)|invalid|incorrect|bogus) .*(?:pg_control|control file|checkpoint|checksum|PG_VERSION|redo)/,
    /could not (?:open|read|access) (?:file|directory) "(?:base|global|pg_\w+)/,
    /could not locate a valid checkpoint record|could not access status of transaction/,
    /syntax error in file|configuration file ".*" contains errors|could not (?:access|open) .*postgresql\.conf/,
    /could not load .*pg_hba\.conf/,
  ].some((sign) => sign.test(said));
}

/** The line that names the trouble, without its time, process number and full stop. */
function lastComplaint(lines: readonly string[]): string {
  const complaint =
    lines.find((line) => line.includes('could not bind')) ?? // the last word says only that there is no socket
    lines.findLast((line) => /PANIC:|FATAL:|error:/.test(line)) ??
    lines.at(-1) ??
    'it said nothing';
  return complaint.replace(/^.*?(?:PANIC|FATAL|LOG|error):\s*/, '').replace(/\.$/, '');
}
