import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { CallWatch } from '../platform/calling/call-watch';

/*
 * Why prom-client: it is what programs of Node are measured with by Prometheus, kept up for ten years, and a registry is an
 * object, so that two gateways of one process do not count together.
 */

/** What the gateway counts for those who operate it. */
export interface WardMetrics {
  registry: Registry;
  /** Counts the calls of one server, under the names of the wards it hosts. */
  watchOf(server: string): CallWatch;
  /** Tells nothing of the breakers of wards any more that have no server. */
  forget(wardIds: readonly string[]): void;
  /** Counts lines of reports: one of each ward in each report. */
  reported(state: string, lines: number): void;
  /** Tells how many bytes the answers take that are kept in this process. */
  holds(bytes: () => number): void;
}

/** Seconds; a ward answers in hundredths, and nobody waits longer than some. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5];

const BREAKER = { CLOSED: 0, HALF_OPEN: 1, OPEN: 2 } as const;

/** Makes what one gateway counts. Nothing in it names a person, an address or a query. */
export function createWardMetrics(): WardMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const calls = createCallMetrics(registry);
  const lines = new Counter({
    ...{ name: 'hai_cap_report_lines_total', help: 'Lines of reports, one a ward and report, by what became of them.' },
    ...{ registers: [registry], labelNames: ['state'] as const },
  });
  let bytesKept = () => 0;
  new Gauge({
    ...{ name: 'hai_cap_answers_kept_bytes', help: 'Memory that the answers take which are kept in this process.' },
    registers: [registry],
    collect() {
      this.set(bytesKept());
    },
  });
  return {
    registry,
    watchOf: (ward) => watchOf(ward, calls),
    forget: (wardIds) => wardIds.forEach((ward) => calls.breaker.remove({ ward })),
    reported: (state, count) => lines.inc({ state }, count),
    holds: (bytes) => {
      bytesKept = bytes;
    },
  };
}

function createCallMetrics(registry: Registry) {
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, ...labels: Label[]) =>
    new Counter({ registers, name: `hai_cap_ward_${name}_total`, help, labelNames: ['ward' as const, ...labels] });
  return {
    seconds: new Histogram({
      ...{ registers, labelNames: ['ward'] as const, buckets: BUCKETS },
      ...{ name: 'hai_cap_ward_answer_seconds', help: 'How long a ward took for an attempt that it answered.' },
    }),
    attempts: counter('attempts', 'Attempts to ask a ward, by what came of them.', 'outcome'),
    hedges: counter('hedges', 'Further requests beside one that was late.'),
    retries: counter('retries', 'Second tries after a lost connection.'),
    shared: counter('shared', 'Questions that were answered by an equal one on its way.'),
    refused: counter('refused', 'Questions that the gateway did not ask, by why.', 'reason'),
    compared: counter(
      'compared',
      'Answers by whether they were kept already: UNCHANGED cost the ward nothing.',
      'outcome',
    ),
    breaker: new Gauge({
      ...{ registers, labelNames: ['ward'] as const },
      ...{ name: 'hai_cap_ward_breaker', help: 'The breaker: 0 closed, 1 half open, 2 open.' },
    }),
  };
}

function watchOf(ward: string, calls: ReturnType<typeof createCallMetrics>): CallWatch {
  calls.breaker.set({ ward }, BREAKER.CLOSED);
  return {
    answered: (outcome, ms) => {
      calls.attempts.inc({ ward, outcome });
      if (outcome === 'ANSWERED') calls.seconds.observe({ ward }, ms / 1_000);
    },
    hedged: () => calls.hedges.inc({ ward }),
    retried: () => calls.retries.inc({ ward }),
    shared: () => calls.shared.inc({ ward }),
    refused: (reason) => calls.refused.inc({ ward, reason }),
    compared: (outcome) => calls.compared.inc({ ward, outcome }),
    breaker: (state) => calls.breaker.set({ ward }, BREAKER[state]),
  };
}
