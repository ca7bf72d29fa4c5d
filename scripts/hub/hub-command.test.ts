import { withHubStores, worldFolderFor } from './hub-command';
import { CommandRefused, WrongUsage } from './hub-command.errors';
import { DATABASE_VARIABLES } from './hub-stores';

test.each([
  ['the folder given', 'some/world', { HUB_DATA_FOLDER: 'another/world' }, 'some/world'],
  ['that of the environment', undefined, { HUB_DATA_FOLDER: 'another/world' }, 'another/world'],
  ['that of npm start', undefined, {}, 'data/bac-kan-2020'],
  ['that of npm start, for a blank variable is none', undefined, { HUB_DATA_FOLDER: ' ' }, 'data/bac-kan-2020'],
])('a command over databases alone is about the world of %s', (_, given, env, expected) => {
  expect(worldFolderFor({ env }, given)).toBe(expected);
});

test.each(DATABASE_VARIABLES)('it refuses a folder where the environment has %s', (name) => {
  const env = { [name]: 'postgres://somewhere' };

  expect(() => worldFolderFor({ env }, 'some/world')).toThrow(WrongUsage);
});

test('without databases in the environment, and none of npm start, it refuses', async () => {
  await expect(withHubStores({ env: {} }, 'some/world', () => Promise.resolve())).rejects.toThrow(CommandRefused);
});
