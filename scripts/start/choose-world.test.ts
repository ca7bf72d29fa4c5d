import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makePassingFolder } from '../../test/support/passing-folder';
import { WrongUsage } from '../hub/hub-command.errors';
import { wardFoldersOf } from '../hub/world-folder';
import { typeCommand } from '../../test/support/type-command';
import { testKeysOf } from '../../test/support/world-databases';
import { checkWorld } from '../load/check-world';
import { chooseWorld, type WorldChoice } from './choose-world';
import { startCommand } from './start-command';

let folder: string;
beforeEach(() => {
  folder = makePassingFolder('choose-world');
  mkdirSync(join(folder, 'data/my-city'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const choose = (choice: WorldChoice) =>
  chooseWorld(
    choice,
    { HUB_DATA_FOLDER: 'as-before', HOST: 'h' },
    { madeUp: join(folder, 'made-up'), named: join(folder, 'data') },
  );

test('a world is named by its folder, or by its name among the data; else it is the one of the environment', async () => {
  const path = join(folder, 'data/my-city');

  expect(await choose({ world: path })).toEqual({ HUB_DATA_FOLDER: path, HOST: 'h' });
  expect(await choose({ world: 'my-city' })).toEqual({ HUB_DATA_FOLDER: path, HOST: 'h' });
  expect(await choose({})).toEqual({ HUB_DATA_FOLDER: 'as-before', HOST: 'h' });
});

test('a made-up world has as many wards as are wanted, is right, and is made once', async () => {
  const chosen = await choose({ wards: 12 });
  const world = chosen['HUB_DATA_FOLDER'] ?? '';
  const wardIds = wardFoldersOf(world);

  expect(wardIds).toHaveLength(12);
  await checkWorld(world, testKeysOf(wardIds));
  const madeAt = statSync(join(world, 'city-council/ward.csv')).mtimeMs;
  expect(await choose({ wards: 12 })).toEqual(chosen);
  expect(statSync(join(world, 'city-council/ward.csv')).mtimeMs).toBe(madeAt);
  expect(readdirSync(join(folder, 'made-up'))).toEqual(['wards-12']);
});

test('a world that is not there is refused with those that are', async () => {
  await expect(choose({ world: 'no-such-city' })).rejects.toThrow(WrongUsage);
  await expect(choose({ world: 'no-such-city' })).rejects.toThrow(/my-city/);
});

test.each([
  [['--wards', '0'], /1 đến 500/],
  [['--wards', '1.5'], /1 đến 500/],
  [['--wards', '501'], /1 đến 500/],
  [['--wards', '8', '--world', 'my-city'], /không dùng --wards <n> cùng với|không dùng --world|không dùng/],
  [['--ward', '8'], /Có phải --wards/],
  [['my-city'], /thừa đối số/],
])('called with %j nothing is started, and what is wrong is said', async (args, said) => {
  const { code, out, err } = await typeCommand(startCommand, args);

  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(said);
});
