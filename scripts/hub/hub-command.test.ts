import { type HubCommand, withHubStores, worldFolderFor } from './hub-command';
import { CommandRefused } from './hub-command.errors';
import { DATABASE_VARIABLES } from './hub-stores';

const silent = { write: () => undefined };
const commandIn = (env: NodeJS.ProcessEnv): HubCommand => ({ args: [], env, out: silent, err: silent });

test.each([
  ['the folder given', 'some/world', { HUB_DATA_FOLDER: 'another/world' }, 'some/world'],
  ['that of the environment', undefined, { HUB_DATA_FOLDER: 'another/world' }, 'another/world'],
  ['that of npm start', undefined, {}, 'data/bac-kan-2020'],
  ['that of npm start, for a blank variable is none', undefined, { HUB_DATA_FOLDER: ' ' }, 'data/bac-kan-2020'],
])('a command over databases alone is about the world of %s', (_, given, env, expected) => {
  expect(worldFolderFor(commandIn(env), given, 'usage')).toBe(expected);
});

test.each(DATABASE_VARIABLES)('it refuses a folder where the environment has %s', (name) => {
  const command = commandIn({ [name]: 'postgres://somewhere' });

  expect(() => worldFolderFor(command, 'some/world', 'usage')).toThrow(CommandRefused);
});

test('without databases in the environment, and none of npm start, it refuses', async () => {
  await expect(withHubStores(commandIn({}), 'some/world', () => Promise.resolve())).rejects.toThrow(CommandRefused);
});
