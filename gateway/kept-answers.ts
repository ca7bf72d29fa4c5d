import type { AnswerStore } from '../platform/answers/answer-store';
import { KeptAnswers } from '../platform/answers/kept-answers';
import { MemoryAnswers } from '../platform/answers/memory-answers';
import { SharedAnswers } from '../platform/answers/shared-answers';
import type { Logger } from '../platform/logging/logger';
import type { GatewayConfig } from './config';
import type { WardMetrics } from './ward-metrics';

/** What one gateway keeps of what wards have answered; `answers` is undefined where it keeps nothing. */
export interface Keeping {
  answers?: KeptAnswers;
  close: () => void;
}

/** Opens it: in this process, and for other gateways too where they share a Redis. The caller closes it. */
export function openKeeping(
  { keepsAnswers = true, shell: { limits } }: Pick<GatewayConfig, 'keepsAnswers' | 'shell'>,
  metrics: Pick<WardMetrics, 'holds'>,
  log: Logger,
): Keeping {
  if (!keepsAnswers) return { close: () => undefined };
  const own = new MemoryAnswers();
  metrics.holds(() => own.bytes);
  const { redisUrl: url } = limits;
  const store: AnswerStore = url === undefined ? own : new SharedAnswers(own, { url, log });
  return { answers: new KeptAnswers(store), close: () => store.close() };
}
