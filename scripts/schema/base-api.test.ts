import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Git, gitIn, readBaseApi, UnknownRevision } from './base-api';

/** A history to read from, so that these tests need no git: the API of each revision, and where the branch left main. */
function history(apis: Record<string, string>, fork?: string): Git {
  return (command, ...words) => {
    const last = words.at(-1) ?? '';
    if (command === 'merge-base') return fork && `${fork}\n`;
    if (command === 'show') return apis[last.replace(':./schema/api.graphql', '')];
    const revision = last.replace('^{commit}', '');
    return revision in apis ? `${revision}\n` : undefined;
  };
}

test('a change that is not committed yet is compared with the last commit', () => {
  const git = history({ HEAD: 'last', 'HEAD~1': 'before' }, 'HEAD');
  expect(readBaseApi(git, 'today')).toEqual({ found: true, revision: 'HEAD', sdl: 'last' });
});

test('a change that is the last commit of main is compared with the commit before', () => {
  const git = history({ HEAD: 'today', 'HEAD~1': 'before' }, 'HEAD');
  expect(readBaseApi(git, 'today')).toEqual({ found: true, revision: 'HEAD~1', sdl: 'before' });
});

test('a branch is compared with where it left main', () => {
  const git = history({ HEAD: 'today', 'HEAD~1': 'before', abc123: 'main' }, 'abc123');
  expect(readBaseApi(git, 'today')).toEqual({ found: true, revision: 'abc123', sdl: 'main' });
});

test('a revision that is asked for is the base', () => {
  const git = history({ HEAD: 'today', 'v1.0': 'released' }, 'HEAD');
  expect(readBaseApi(git, 'today', 'v1.0')).toEqual({ found: true, revision: 'v1.0', sdl: 'released' });
});

test('a revision that is asked for and unknown is refused', () => {
  expect(() => readBaseApi(history({ HEAD: 'today' }), 'today', 'v9.9')).toThrow(UnknownRevision);
});

test('a base from before the first public API is nothing to compare with, and is named', () => {
  expect(readBaseApi(history({ HEAD: 'today' }), 'today')).toEqual({
    found: false,
    because: 'HEAD~1 has no schema/api.graphql',
  });
});

test('outside of a git repository there is nothing to compare with', () => {
  const folder = mkdtempSync(join(tmpdir(), 'no-repository-'));
  try {
    expect(readBaseApi(gitIn(folder), 'today')).toMatchObject({ found: false });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
