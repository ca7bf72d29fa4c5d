import type { Sight } from '../../recording/sight';
import { type UserError, userError } from '../../recording/user-error';
import { wardsInForceOn } from './wards-in-force.service';

/** The wards that something is sent to, as they were named in the input; null for all. */
function namedIn({ extra }: Sight): string[] | null {
  const { wardIds } = extra;
  return Array.isArray(wardIds) ? [...new Set(wardIds as string[])] : null; // the input's scalar has read them
}

/** The wards that something is sent to: those that the input names, or all in force on the day. */
export async function addressees(sight: Sight, day: string): Promise<string[]> {
  return namedIn(sight) ?? (await wardsInForceOn(sight.tx, day));
}

/** What is wrong with the wards that the input names: each has to be in force on the day, and there has to be one. */
export async function faultsOfAddressees(sight: Sight, day: string): Promise<UserError[]> {
  const inForce = await wardsInForceOn(sight.tx, day);
  const named = namedIn(sight) ?? inForce;
  if (named.length === 0)
    return [userError('REQUIRED', 'wardIds', 'Chưa có xã, phường nào nhận.', 'There is no ward to send it to.')];
  return named.filter((wardId) => !inForce.includes(wardId)).map((wardId) => notInForce(wardId, day, sight));
}

const notInForce = (ward: string, day: string, { extra }: Sight) =>
  userError(
    'REFERENCE_NOT_FOUND',
    'wardIds',
    'Ngày {day} không có xã, phường "{ward}".',
    'No ward "{ward}" is in force on {day}.',
    { facts: { day, ward }, path: ['input', 'wardIds', String((extra['wardIds'] as string[]).indexOf(ward))] }, // it was named there
  );
