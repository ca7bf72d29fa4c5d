import { spawnSync } from 'node:child_process';

/** Runs git with these words and gives what it prints; undefined if it refuses or is not installed. */
export type Git = (...words: string[]) => string | undefined;

/** The public API that clients were promised, or why there is none to compare with. */
export type BaseApi = { found: true; revision: string; sdl: string } | { found: false; because: string };

/** The revision that was asked for is none: to pass in silence would be to check nothing. */
export class UnknownRevision extends Error {
  constructor(readonly revision: string) {
    super(`SCHEMA_BASE is "${revision}", which git does not know`);
  }
}

const FILE = 'schema/api.graphql';

/**
 * Reads the committed public API of the base.
 * The base is `revision`, or else where this branch left main. On main itself it is the last commit, or the one before
 * if the last commit has today's API already and so is the change at hand.
 * Refuses with UnknownRevision a revision that is given and does not exist.
 */
export function readBaseApi(git: Git, today: string, revision?: string): BaseApi {
  const head = commitOf(git, 'HEAD');
  if (head === undefined) return { found: false, because: 'this is no git repository with a commit' };
  if (revision !== undefined && commitOf(git, revision) === undefined) throw new UnknownRevision(revision);

  const read = (from: string): string | undefined => git('show', `${from}:./${FILE}`);
  const base = revision ?? forkOf(git, head) ?? (read('HEAD') === today ? 'HEAD~1' : 'HEAD');
  const sdl = read(base);
  return sdl === undefined ? { found: false, because: `${base} has no ${FILE}` } : { found: true, revision: base, sdl };
}

/** The git of a folder. */
export function gitIn(folder: string): Git {
  return (...words) => {
    const run = spawnSync('git', words, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    return run.status === 0 ? run.stdout : undefined;
  };
}

/** Where this branch left main; undefined on main itself, and where there is no main. */
function forkOf(git: Git, head: string): string | undefined {
  const fork = (git('merge-base', 'HEAD', 'origin/main') ?? git('merge-base', 'HEAD', 'main'))?.trim();
  return fork === head ? undefined : fork;
}

function commitOf(git: Git, revision: string): string | undefined {
  return git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)?.trim();
}
