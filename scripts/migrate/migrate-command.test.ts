import { openDatabase } from '../../platform/database/data-source';
import { createTestDatabase, type TestDatabase } from '../../platform/postgres/test-database';
import { CITIZEN_AFFAIRS_DATABASE } from '../../subgraphs/citizen-affairs/database';
import { CITY_COUNCIL_DATABASE } from '../../subgraphs/city-council/database';
import { WARD_COUNCIL_DATABASE } from '../../subgraphs/ward-council/database';
import { testAdminUrl } from '../../test/support/postgres';
import { typeCommand } from '../../test/support/type-command';
import { migrateCommand } from './migrate-command';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase(testAdminUrl());
});
afterEach(() => database?.drop());

const addresses = () => ({ DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl });

const migrate = (args: string[], env: NodeJS.ProcessEnv = addresses()) => typeCommand(migrateCommand, args, { env });

test.each([
  ['city-council', CITY_COUNCIL_DATABASE],
  ['citizen-affairs', CITIZEN_AFFAIRS_DATABASE],
  ['ward-council', WARD_COUNCIL_DATABASE],
])(
  '%s opens its database with its own address alone afterwards, and not before; twice is as once',
  async (server, content) => {
    const open = () => openDatabase({ ...content, url: database.url });
    await expect(open()).rejects.toMatchObject({ code: 'DATABASE_NOT_UP_TO_DATE' });

    expect(await migrate([server])).toMatchObject({ code: 0, err: '' });
    expect(await migrate([server])).toMatchObject({ code: 0, err: '' });

    await (await open()).destroy();
  },
);

test.each([[[]], [['gateway']], [['city-council', 'ward-council']]])(
  'called with %j it says how it is called, and does nothing',
  async (args) => {
    const { code, out, err } = await migrate(args, {});

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^(Gọi sai cách|Cách dùng)/);
  },
);

test('both addresses are required, and no password is said', async () => {
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL']) {
    const { code, err } = await migrate(['city-council'], { ...addresses(), [name]: '' });

    expect(code).toBe(1);
    expect(err).toContain(name);
    expect(err).not.toContain(new URL(database.url).password);
    expect(err).not.toContain(new URL(database.ownerUrl).password);
  }
});

test('a role for the server that no rule binds is refused', async () => {
  const { code, err } = await migrate(['city-council'], { ...addresses(), DATABASE_URL: database.ownerUrl });

  expect(code).toBe(1);
  expect(err).toContain(new URL(database.ownerUrl).username);
});
