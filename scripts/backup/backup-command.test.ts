import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { typeCommand } from '../../test/support/type-command';
import { testAdminUrl } from '../../test/support/postgres';
import { createTestDatabase, type TestDatabase } from '../../platform/postgres/test-database';
import { backupCommand, restoreCommand } from './backup-command';

let folder: string;
let database: TestDatabase;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backup-command-'));
  database = await createTestDatabase(testAdminUrl());
});
afterAll(async () => {
  await database?.drop();
  if (folder) rmSync(folder, { recursive: true });
});

const named = () => ({
  CITY_COUNCIL_DATABASE_URL: database.ownerUrl,
  CITIZEN_AFFAIRS_DATABASE_URL: database.ownerUrl,
  WARD_COUNCIL_DATABASE_URLS: `song-cau=${database.ownerUrl}`,
});

/** A program that says of itself that it is of a version. */
function programsOf(version: string): string {
  const programs = mkdtempSync(join(folder, 'programs-'));
  writeFileSync(join(programs, 'pg_dump'), `#!/bin/sh\necho "pg_dump (PostgreSQL) ${version}"\n`);
  chmodSync(join(programs, 'pg_dump'), 0o755);
  return programs;
}

test('without pg_dump, or with an older one than the server, a backup is refused in one sentence and leaves nothing', async () => {
  for (const [programs, reason] of [
    [join(folder, 'nowhere'), /^pg_dump of PostgreSQL \d+ is needed: .* POSTGRES_PROGRAMS_FOLDER\.\n$/],
    [
      programsOf('15.18 (Debian 15.18-0+deb12u1)'),
      /^pg_dump here is version 15, older than the server, PostgreSQL \d+: /,
    ],
  ] as const) {
    const target = join(folder, 'dumped');
    const { code, out, err } = await typeCommand(backupCommand, [target, '--lang', 'en'], {
      env: { ...named(), POSTGRES_PROGRAMS_FOLDER: programs },
    });

    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(reason);
    expect(existsSync(target) ? readdirSync(target) : []).toEqual([]);
  }
});

test('a folder that holds files already is not backed up into', async () => {
  const { code, err } = await typeCommand(backupCommand, [folder, '--lang', 'en'], { env: named() });

  expect(code).toBe(1);
  expect(err).toContain('holds files already');
});

test('a folder without a manifest is no backup, and is not restored', async () => {
  const { code, err } = await typeCommand(restoreCommand, [folder, '--lang', 'en'], { env: named() });

  expect(code).toBe(1);
  expect(err).toContain('is no whole backup');
});

test('where there are no databases of npm start there is nothing to back up, and none are made', async () => {
  const postgres = join(folder, 'postgres');
  const { code, err } = await typeCommand(backupCommand, [join(folder, 'nothing'), '--lang', 'en'], {
    env: { HUB_POSTGRES_FOLDER: postgres },
  });

  expect(code).toBe(1);
  expect(err).toContain(`There are no databases in ${postgres} to back up.`);
  expect(existsSync(postgres)).toBe(false);
});
