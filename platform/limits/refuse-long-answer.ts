import type { ServerLimits } from './limit-config';
import { QueryTooCostly } from './limits.errors';

/** Refuses with QueryTooCostly an answer, as it would be sent, that is longer than the server sends. */
export function refuseLongAnswer(body: unknown, { answerBytes }: Readonly<ServerLimits>): void {
  if (typeof body !== 'string') return;
  const length = Buffer.byteLength(body);
  if (length > answerBytes) throw new QueryTooCostly('answerBytes', length, answerBytes);
}
