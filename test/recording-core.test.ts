import { createHash, randomBytes } from 'node:crypto';
import { QueryFailedError } from 'typeorm';
import { KeyRing, type SealingKey } from '../platform/sealing/key-ring';
import { refusalOfDatabase } from '../subgraphs/recording/refusals';
import { viewers } from '../subgraphs/viewer/viewers.fixture';
import { openWardCouncilDatabase } from '../subgraphs/ward-council/database';
import { openRecordingDatabase, type RecordingDatabase } from './support/recording-database';
import { wardKind } from './support/two-writes';

let on: RecordingDatabase;
beforeAll(async () => {
  on = await openRecordingDatabase(openWardCouncilDatabase, { viewer: viewers.wardOfficer() });
}, 30_000);
afterAll(() => on?.drop());

const SESSION = wardKind('session');
const RESOLUTION = wardKind('resolution');
const entered = { kind: 'THEMATIC', openedOn: '2023-03-01' };

test.each(['update record_change set reason = null', 'delete from record_change', 'truncate record_change'])(
  'nobody rewrites the history, the owner of the database as little as its server: %s',
  async (sql) => {
    await on.enter(SESSION, entered);

    await expect(on.db.query(sql)).rejects.toThrow(/permission denied|only ever added to/);
    await expect(on.asOwner(sql)).rejects.toThrow(/only ever added to/);
  },
);

test('facts say what was entered of numbers and days, and nothing of a text, which may be about a person', async () => {
  const secret = `Công dân Mẫu ${'x'.repeat(20_000)}`;
  const petition = { kind: 'DENUNCIATION', receivedOn: '1900-01-01', petitionerName: secret, content: secret };

  const keys = new KeyRing([{ id: 'k', bytes: randomBytes(32) }]);
  const command = on.command('recordWardPetition', petition);
  const { userErrors } = await on.recorder({ keys }).record(wardKind('petition'), petition, command);

  expect(JSON.stringify(userErrors)).not.toContain('Mẫu');
  expect(userErrors).toMatchObject([
    { field: 'receivedOn', facts: [{ name: 'got', type: 'DAY', value: '1900-01-01' }, { name: 'earliest' }] },
    { field: 'petitionerName', facts: [{ name: 'maxLength', type: 'NUMBER', value: '20000' }] },
    { field: 'content', facts: [{ name: 'maxLength', type: 'NUMBER', value: '20000' }] },
  ]);
});

test('a server takes back no command that was carried out', async () => {
  await expect(on.db.query('delete from carried_out_command')).rejects.toThrow(/permission denied/);
});

test('a key belongs to who chose it: another officer uses the same one for something else', async () => {
  const command = { ...on.command('recordWardSession', entered), idempotencyKey: 'mine' };
  const one = await on.recorder().record(SESSION, entered, command);
  const other = on.recorder({ viewer: { role: 'ward-officer', subject: 'other', wardId: 'song-cau' } });
  const two = await other.record(SESSION, entered, command);

  expect([one.userErrors, two.userErrors]).toEqual([[], []]);
  expect(two.record?.id).not.toBe(one.record?.id);
});

test('what was asked with a key is recognised while its sealing key is there, and leaves nothing to be guessed at', async () => {
  const [old, fresh] = ['old', 'fresh'].map((id) => ({ id, bytes: randomBytes(32) })) as [SealingKey, SealingKey]; // one each
  const petition = { kind: 'DENUNCIATION', receivedOn: '2023-03-01', petitionerName: 'Công dân Mẫu' };
  const command = on.command('recordWardPetition', petition);
  const send = (keys: KeyRing, input: object = petition) =>
    on.recorder({ keys }).record(wardKind('petition'), { ...input }, { ...command, input });
  const codesOf = ({ userErrors }: Awaited<ReturnType<typeof send>>) => userErrors.map(({ code }) => code);

  const first = await send(new KeyRing([old]));
  const again = await send(new KeyRing([fresh, old]));
  expect([again.userErrors, again.record?.id]).toEqual([[], first.record?.id]);
  const changed = { ...petition, petitionerName: 'Người khác' };
  expect(codesOf(await send(new KeyRing([fresh, old]), changed))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  expect(codesOf(await send(new KeyRing([fresh])))).toEqual(['IDEMPOTENCY_KEY_REUSED']);

  const [kept] = await on.asOwner<{ row: string }>(
    `select c::text as row from carried_out_command c where key = '${command.idempotencyKey}'`,
  );
  expect(kept?.row).toContain('print.1.old.');
  for (const encoding of ['hex', 'base64url'] as const)
    expect(kept?.row).not.toContain(createHash('sha256').update(JSON.stringify(petition)).digest(encoding));
});

test('a command that was refused may be sent again under its key when it is right', async () => {
  const command = { ...on.command('recordWardSession', {}), idempotencyKey: 'refused-first' };
  const wrong = await on.recorder().record(SESSION, { ...entered, ordinal: 0 }, command);
  const right = await on.recorder().record(SESSION, entered, command);

  expect(wrong.userErrors.map(({ code }) => code)).toEqual(['OUT_OF_RANGE']);
  expect(right.userErrors).toEqual([]);
});

test('a command that the database ended because two waited for each other is carried out after all', async () => {
  const { transaction } = on.db.manager;
  const deadlock = new QueryFailedError('', [], Object.assign(new Error('deadlock detected'), { code: '40P01' }));
  let attempts = 0;
  const db = Object.assign(Object.create(on.db.manager) as typeof on.db.manager, {
    transaction: (act: never) =>
      ++attempts === 1 ? Promise.reject(deadlock) : (transaction as (work: never) => unknown).call(on.db.manager, act),
  });
  const outcome = await on.recorder({ db }).record(SESSION, entered, on.command('recordWardSession', entered));

  expect([outcome.userErrors, attempts]).toEqual([[], 2]);
});

test('what the database refuses as used twice or as inconsistent is a refusal, and all else a fault', () => {
  const failed = (code: string) => new QueryFailedError('', [], Object.assign(new Error('no'), { code }));
  const codesOf = (code: string) => refusalOfDatabase(failed(code))?.userErrors.map((error) => error.code);

  expect(['23505', '23514', '23503', '42P01'].map(codesOf)).toEqual([
    ['ALREADY_USED'],
    ['INCONSISTENT'],
    undefined,
    undefined,
  ]);
  expect(refusalOfDatabase(new Error('no'))).toBeUndefined();
});

test('what belongs to a draft is shared after it, and the sentence says so', async () => {
  const draft = await on.enter(SESSION, { ...entered, isDraft: true });
  const input = { number: '77/NQ-HĐND', title: 'Nghị quyết', issuedOn: '2023-03-02', sessionId: draft.id };
  const child = await on.enter(RESOLUTION, { ...input, isDraft: true });
  const share = (kind: typeof SESSION, { id, version }: { id: string; version: number }) =>
    on.recorder().share(kind, { id, expectedVersion: version }, on.command('share', { id, version }));

  expect((await share(RESOLUTION, child)).userErrors.map(({ code }) => code)).toEqual(['PARENT_IS_DRAFT']);
  expect((await share(SESSION, draft)).userErrors).toEqual([]);
  expect((await share(RESOLUTION, child)).userErrors).toEqual([]);
});

test('what breaks a rule, as loaded files may, can still be cancelled', async () => {
  const { id } = await on.enter(SESSION, { ...entered, ordinal: 40 });
  await on.asOwner(
    `insert into council_session (id, ordinal, kind, opened_on) values ('twin', 40, 'REGULAR', '2999-01-01')`,
  );
  const target = { id: 'twin', expectedVersion: 1, reason: 'trùng' };

  expect((await on.recorder().cancel(SESSION, target, on.command('cancel', target))).userErrors).toEqual([]);
  expect(id).not.toBe('twin');
});
