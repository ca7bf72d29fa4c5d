import type { EntityManager } from 'typeorm';
import type { Recogniser } from '../../platform/sealing/fingerprint';
import { Refused, userError } from './user-error';

/** One mutation as it was asked for. */
export interface Command {
  /** Name of the mutation. */
  name: string;
  /** Chosen by the client, one for each thing it wants done once. */
  idempotencyKey: string;
  input: object;
}

/** What an earlier command with the same key and input did. */
export interface CarriedOut {
  recordId: string;
  version: number;
}

interface CommandRow {
  name: string;
  input_fingerprint: string | null;
  record_id: string | null;
  version: number | null;
}

/**
 * Takes the key for this command, until the transaction ends one way or the other: of two commands with one key at once
 * the second waits for the first. Gives what the earlier one did, or null if there was none. Refuses a key that came
 * with another input, or with one that cannot be recognised any more.
 */
export async function takeKey(
  tx: EntityManager,
  subject: string,
  command: Command,
  recogniser: Recogniser,
): Promise<CarriedOut | null> {
  const { idempotencyKey: key, name } = command;
  refuseUnusableKey(key);
  const input = sorted(command.input);
  const place = { table: 'carried_out_command', column: 'input_fingerprint', id: JSON.stringify([subject, key]) };
  const taken = await tx.query<unknown[]>(
    `insert into carried_out_command (subject, key, name, input_fingerprint) values ($1, $2, $3, $4)
     on conflict do nothing returning key`,
    [subject, key, name, recogniser.fingerprint(input, place)],
  );
  if (taken.length > 0) return null;
  const [earlier] = await tx.query<CommandRow[]>(
    'select name, input_fingerprint, record_id, version from carried_out_command where subject = $1 and key = $2',
    [subject, key],
  );
  if (earlier?.name !== name) throw new Refused([keyReused()]);
  const recognition = recogniser.recognise(earlier.input_fingerprint ?? '', input, place);
  if (recognition !== 'SAME') throw new Refused([recognition === 'OTHER' ? keyReused() : keyTooOld()]);
  if (earlier.record_id === null || earlier.version === null)
    throw new Error('A command was carried out on no record.');
  return { recordId: earlier.record_id, version: earlier.version };
}

/** Keeps what came of the command whose key was taken. */
export async function keepOutcome(
  tx: EntityManager,
  subject: string,
  { idempotencyKey }: Command,
  { recordId, version }: CarriedOut,
): Promise<void> {
  await tx.query('update carried_out_command set record_id = $3, version = $4 where subject = $1 and key = $2', [
    subject,
    idempotencyKey,
    recordId,
    version,
  ]);
}

/** Longer than any key that is made to be one of its kind. */
const LONGEST_KEY = 200;

function refuseUnusableKey(key: string): void {
  if (key.trim() !== '' && key.length <= LONGEST_KEY && !key.includes('\0')) return;
  throw new Refused([
    userError(
      'OUT_OF_RANGE',
      'idempotencyKey',
      'Khóa phải có từ 1 đến {maxLength} ký tự.',
      '"idempotencyKey": expected 1 to {maxLength} characters.',
      { facts: { maxLength: LONGEST_KEY } },
    ),
  ]);
}

function keyReused() {
  return userError(
    'IDEMPOTENCY_KEY_REUSED',
    'idempotencyKey',
    'Khóa này đã được dùng cho một yêu cầu khác.',
    'This key came with another request before.',
  );
}

/** Whoever sends it again under a new key may do it twice. */
function keyTooOld() {
  return userError(
    'IDEMPOTENCY_KEY_REUSED',
    'idempotencyKey',
    'Khóa này đã được dùng từ trước khi máy chủ thay khóa bảo mật; hãy xem việc đã làm chưa, rồi mới gửi lại với khóa mới.',
    'This key came with a request from before the keys of the server were changed; look whether it was done before you send it with a new one.',
    { saysNext: true },
  );
}

/** The input as JSON whose keys are sorted, so that their order says nothing. */
const sorted = (input: object): string =>
  JSON.stringify(input, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
