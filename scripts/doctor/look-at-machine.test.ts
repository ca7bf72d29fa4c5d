import { tmpdir } from 'node:os';
import { findingText } from './finding';
import { lookAtMachine } from './look-at-machine';

const saidOf = async (nodeVersion: string, dataFolder: string): Promise<string[]> =>
  (await lookAtMachine(nodeVersion, dataFolder)).map((finding) => findingText(finding, 'en'));

test('a machine that has what servers need, and one that keeps no data', async () => {
  expect(await saidOf('24.21.0', tmpdir())).toEqual([
    '✓ Node.js: version 24.21.0',
    expect.stringMatching(/^✓ .*: [\d.]+ GiB are free$/),
  ]);
  expect(await saidOf('22.0.0', '/not/there')).toHaveLength(1);
});

test('a Node that is too old, and a disk without room', async () => {
  const noRoom = '/proc'; // Linux's account of its processes: a file system on which no byte is free

  expect(await saidOf('20.19.0', noRoom)).toEqual([
    expect.stringMatching(/^✗ Node\.js: version 20\.19\.0 is too old\n {4}→ /),
    expect.stringMatching(/^✗ \/proc: its disk has 0\.0 GiB left\n {4}→ /),
  ]);
});
