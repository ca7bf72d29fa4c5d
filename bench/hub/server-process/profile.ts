import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { type WhereTimeGoes, whereTimeGoes } from '../../measure/where-time-goes';

const ROOT = join(__dirname, '../../..');
const session = new Session();

/** From now on this process notes where its time goes. */
export async function beginProfile(): Promise<void> {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
}

/** Where it went since. */
export async function endProfile(): Promise<WhereTimeGoes> {
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return whereTimeGoes(profile, ROOT);
}
