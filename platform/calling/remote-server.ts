import { type CircuitBreakerPolicy, CircuitState, isBrokenCircuitError } from 'cockatiel';
import type { Dispatcher } from 'undici';
import { KNOWN_VERSIONS_HEADER } from '../answers/known-versions';
import { type HttpCall, type HttpFault, type HttpOutcome, postGraphql, SUPERSEDED } from '../http/graphql-http';
import { NoPlaceLeft, Places } from '../limits/places';
import type { Facts } from '../tracing/span';
import { BREAKER_PACE, type BreakerPace, createBreaker } from './breaker';
import type { CallWatch } from './call-watch';
import type { ExtraRequests } from './extra-requests';
import { hedge, type Lateness } from './hedge';
import { LastAnswer } from './last-answer';
import { RecentLatencies } from './recent-latencies';
import { SharedRequests } from './shared-requests';

/** How a server that does not answer well is dealt with. */
export interface CallPace extends BreakerPace {
  /** Requests under way at a time, and those that may wait for one of them to end; any more are refused here. */
  atOnce: number;
  waiting: number;
  /** Who waited for less has not waited long enough to blame the server; who asks the same later asks anew. */
  fairWaitMs: number;
  /** An answer within this is never late. */
  promptMs: number;
}

export const CALL_PACE: Readonly<CallPace> = Object.freeze({
  ...BREAKER_PACE,
  ...{ atOnce: 8, waiting: 128, fairWaitMs: 1_000, promptMs: 10 },
});

export interface RemoteServerOptions {
  /** The address of its /graphql. */
  url: string;
  agent: Dispatcher;
  /** Second tries of all servers together. */
  retries: ExtraRequests;
  hedges: ExtraRequests;
  watch: CallWatch;
  pace?: Readonly<CallPace>;
}

/** What came of an attempt, and whether the server is to blame for it. */
interface Judged {
  outcome: HttpOutcome;
  fault?: HttpFault | undefined;
}

/** One server that is asked over and over: how it has answered lately decides how it is asked. */
export class RemoteServer {
  readonly lastAnswer = new LastAnswer();
  private readonly shared: SharedRequests<HttpOutcome>;
  private readonly latencies = new RecentLatencies();
  private readonly pace: Readonly<CallPace>;
  private readonly breaker: CircuitBreakerPolicy;
  private readonly places: Places;
  private lastFault: HttpFault = 'UNREACHABLE';
  readonly url: string;
  readonly watch: CallWatch;

  constructor(private readonly options: RemoteServerOptions) {
    this.url = options.url;
    this.watch = options.watch;
    this.pace = options.pace ?? CALL_PACE;
    this.shared = new SharedRequests(() => ({ fault: 'TIMED_OUT' }), this.pace.fairWaitMs);
    this.breaker = createBreaker(this.pace, (judged: Judged) => judged.fault);
    this.breaker.onStateChange((state) => options.watch.breaker(NAMES[state]));
    this.places = new Places(this.pace.atOnce, { waiting: this.pace.waiting });
  }

  /**
   * Asks a question that changes nothing, perhaps more than once, or together with others who ask the same as the same
   * person. Never throws: whatever goes wrong is the outcome. `body` is JSON already.
   */
  async ask(body: string, call: HttpCall): Promise<HttpOutcome> {
    const key = [...IDENTITY_HEADERS.map((name) => call.headers[name] ?? ''), body].join('\n');
    const start = (signal: AbortSignal) => this.askGuarded(body, { ...call, signal });
    for (;;) {
      const { outcome, isShared } = await this.shared.ask(key, call.signal, start);
      if (isShared) {
        this.options.watch.shared();
        noteOn(call, 'shared with an equal question');
      }
      // Whoever asked first had less time left than those who joined.
      if (!isShared || call.signal.aborted || !('fault' in outcome) || outcome.fault !== 'TIMED_OUT') return outcome;
    }
  }

  /** Behind the breaker and in one of the places; what is refused there is told by the fault that is known. */
  private async askGuarded(body: string, call: HttpCall): Promise<HttpOutcome> {
    const { retries, hedges } = this.options;
    if (this.breaker.state === CircuitState.HalfOpen) return this.refused('BREAKER', call); // one is trying, and may wait long
    retries.earn();
    hedges.earn();
    try {
      const { outcome } = await this.breaker.execute(() => this.inPlace(() => this.askTwice(body, call), call.signal));
      return outcome;
    } catch (error) {
      if (isBrokenCircuitError(error)) return this.refused('BREAKER', call);
      if (error instanceof NoPlaceLeft || error === call.signal.reason) return this.refused('FULL', call);
      throw error;
    }
  }

  /** Refuses with NoPlaceLeft, and with the signal's reason where that ends first. */
  private async inPlace(attempt: () => Promise<HttpOutcome>, signal: AbortSignal): Promise<Judged> {
    await this.places.take(signal);
    try {
      return await this.judged(attempt);
    } finally {
      this.places.leave();
    }
  }

  private refused(reason: 'BREAKER' | 'FULL', call: HttpCall): HttpOutcome {
    this.options.watch.refused(reason);
    noteOn(call, 'not asked', { 'hai_cap.reason': reason });
    return { fault: reason === 'FULL' ? 'TIMED_OUT' : this.lastFault };
  }

  private async judged(attempt: () => Promise<HttpOutcome>): Promise<Judged> {
    const startedAt = performance.now();
    const outcome = await attempt();
    if (!('fault' in outcome) || outcome.fault === 'REFUSED') {
      this.lastAnswer.came(new Date());
      return { outcome };
    }
    const isItsOwn = outcome.fault !== 'TIMED_OUT' || performance.now() - startedAt >= this.pace.fairWaitMs;
    if (!isItsOwn) return { outcome };
    this.lastFault = outcome.fault;
    this.lastAnswer.failed(new Date());
    return { outcome, fault: outcome.fault };
  }

  /** Tries once more where the connection failed: the server may have closed one that was kept open. */
  private async askTwice(body: string, call: HttpCall): Promise<HttpOutcome> {
    const outcome = await this.askHedged(body, call);
    const isLost = 'fault' in outcome && outcome.fault === 'UNREACHABLE';
    if (!isLost || call.signal.aborted || !this.options.retries.spend()) return outcome;
    this.options.watch.retried();
    return this.askHedged(body, call, 'RETRY');
  }

  private askHedged(body: string, call: HttpCall, kind: Attempt = 'FIRST'): Promise<HttpOutcome> {
    let made = 0;
    const attempt = (signal: AbortSignal) =>
      this.attempt(body, { ...call, signal, step: stepOf(call, made++ === 0 ? kind : 'HEDGE') });
    const usualMs = this.latencies.p95();
    if (usualMs === undefined) return attempt(call.signal);
    const mayHedge = (lateness: Lateness) => {
      const may = this.options.hedges.spend(lateness === 'LATE' ? KEPT_FOR_VERY_LATE : 0);
      if (may) this.options.watch.hedged();
      return may;
    };
    const afterMs = Math.max(usualMs, this.pace.promptMs);
    return hedge({ attempt, afterMs, mayHedge, isGood: (outcome) => !('fault' in outcome), signal: call.signal });
  }

  private async attempt(body: string, call: HttpCall): Promise<HttpOutcome> {
    const { agent, url, watch } = this.options;
    const startedAt = performance.now();
    const outcome = await postGraphql(agent, url, body, call);
    const ms = performance.now() - startedAt;
    if (!('fault' in outcome)) this.latencies.add(ms);
    const isBeaten = 'fault' in outcome && call.signal.reason === SUPERSEDED;
    watch.answered(isBeaten ? 'SUPERSEDED' : 'fault' in outcome ? outcome.fault : 'ANSWERED', ms);
    return outcome;
  }
}

/** Of the second requests that are saved up, the share that those do not use up that are only just late: five in a hundred always are. */
const KEPT_FOR_VERY_LATE = 0.5;

/** Which of the requests it is that one question may become. */
type Attempt = 'FIRST' | 'RETRY' | 'HEDGE';

function stepOf({ step }: HttpCall, attempt: Attempt): HttpCall['step'] {
  return step && { ...step, facts: { ...step.facts, 'hai_cap.attempt': attempt } };
}

/** Notes what became of a question where no request was made for it. */
function noteOn({ step }: HttpCall, event: string, facts: Facts = {}): void {
  step?.of.happened(event, { 'peer.service': step.to, ...facts });
}

/** What of the headers makes it another question: who asks, what for, in which language, and what they know already. */
const IDENTITY_HEADERS = ['authorization', 'x-purpose', 'accept-language', KNOWN_VERSIONS_HEADER];

const NAMES = {
  [CircuitState.Closed]: 'CLOSED',
  [CircuitState.Open]: 'OPEN',
  [CircuitState.HalfOpen]: 'HALF_OPEN',
  [CircuitState.Isolated]: 'OPEN', // nobody isolates
} as const;
