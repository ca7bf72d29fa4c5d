import type { LastAnswer } from '../../platform/calling/last-answer';
import type { GatewayContext } from '../context';

/** What the gateway answers its own fields from. */
export interface OwnContext extends GatewayContext {
  /** How the server of a ward has answered this gateway; undefined where it knows of no server for it. */
  lastAnswerOf(wardId: string): LastAnswer | undefined;
}
