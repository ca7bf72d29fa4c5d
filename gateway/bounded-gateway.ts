import type {
  GatewayExecutionResult,
  GatewayExecutor,
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from '@apollo/server-gateway-interface';
import { DomainError } from '../platform/errors/domain-error';
import { RequestTime } from '../platform/http/request-time';
import { NoPlaceLeft, Places } from '../platform/limits/places';
import type { GatewayContext } from './context';

/** Seconds after which it is worth asking again. */
const RETRY_AFTER_S = 2;

interface Bounds {
  /** Queries that are carried out at a time. */
  atOnce: number;
  /** How long an operation may wait for its turn that brings no time of its own. */
  timeoutMs: number;
}

/**
 * A gateway that carries out so many queries at a time, so that a burst of them makes none late: the others wait, callers taking
 * turns, and the time of each counts from its turn. One whose turn does not come in time is refused with GatewayBusy, as a
 * whole and not in part; one whose caller hangs up makes room at once. Mutations wait for nobody: they may take longer, and
 * would keep those out who only read.
 */
export class BoundedGateway implements GatewayInterface {
  private readonly places: Places;

  constructor(
    private readonly gateway: GatewayInterface,
    private readonly bounds: Bounds,
  ) {
    this.places = new Places(bounds.atOnce);
  }

  onSchemaLoadOrUpdate(tell: Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0]): () => void {
    return this.gateway.onSchemaLoadOrUpdate(tell);
  }

  async load(options: Parameters<GatewayInterface['load']>[0]): ReturnType<GatewayInterface['load']> {
    const { executor } = await this.gateway.load(options);
    return { executor: executor && ((incoming) => this.execute(incoming, executor)) };
  }

  stop(): Promise<void> {
    return this.gateway.stop();
  }

  private async execute(
    incoming: GatewayGraphQLRequestContext,
    executor: GatewayExecutor,
  ): Promise<GatewayExecutionResult> {
    if (incoming.operation.operation !== 'query') return executor(incoming);
    const { time = new RequestTime(this.bounds.timeoutMs), caller } = incoming.context as Partial<GatewayContext>;
    try {
      const { hasWaited } = await this.places.take(time.gone, time.longestQueueMs, caller);
      if (hasWaited) time.restart();
    } catch (error) {
      if (error instanceof NoPlaceLeft || time.gone.aborted) return { errors: [new GatewayBusy()] };
      throw error;
    }
    try {
      return await executor(incoming);
    } finally {
      this.places.leave();
    }
  }
}

/** So many queries are under way that the turn of this one did not come in time; nothing of it was carried out. */
class GatewayBusy extends DomainError {
  constructor() {
    super(
      'TRY_AGAIN',
      { vi: 'Máy chủ đang bận.', en: 'The server is busy.' },
      {
        retryAfterS: RETRY_AFTER_S,
        http: { status: 503, headers: new Map([['retry-after', String(RETRY_AFTER_S)]]) },
      },
    );
  }
}
