import { setTimeout as pause } from 'node:timers/promises';
import { type HttpAnswer, askGraphql, codesOf } from '../ask-graphql';

/** Where and as whom recommendations are passed up. */
export interface PassingUpOptions {
  /** The ward's own server, without a path. */
  url: string;
  token: string;
  passedUpOn: string;
  /** Ends all trying. */
  signal: AbortSignal;
}

const PASS_UP = `mutation($input: PassUpWardRecommendationInput!) {
  passUpWardRecommendation(input: $input) { recommendation { state } userErrors { code message } } }`;

/** A client whose server may be killed at any time: it asks again with the same key until it knows that it is done. */
export class PassingUpClient {
  /** How often it had to ask again. */
  repeats = 0;

  constructor(private readonly options: PassingUpOptions) {}

  /** Passes one recommendation up that nobody has changed before. Throws where the server refuses. */
  async passUp(id: string): Promise<void> {
    const { url, token, passedUpOn, signal } = this.options;
    const input = { id, passedUpOn, expectedVersion: 1, idempotencyKey: `pass up ${id}` };
    for (;;) {
      signal.throwIfAborted();
      const answer = await askGraphql(url, PASS_UP, { input }, token).catch(lostOnTheWay);
      if (answer && !isFault(answer)) return refuseUnlessPassedUp(id, answer);
      this.repeats += 1;
      await pause(50);
    }
  }
}

/** The server was not there, or went while it was asked. */
function lostOnTheWay(error: unknown): null {
  if (['TypeError', 'SyntaxError'].includes((error as Error).name)) return null; // by these `fetch` and a cut-off body tell
  throw error;
}

/** Its database was not there, or went; or came back, and does not let everybody in yet. */
const isFault = (answer: HttpAnswer): boolean =>
  codesOf(answer).some((code) => code === 'INTERNAL_SERVER_ERROR' || code === 'TRY_AGAIN');

function refuseUnlessPassedUp(id: string, { data, text }: HttpAnswer): void {
  const { recommendation, userErrors } = data?.passUpWardRecommendation ?? {};
  if (!recommendation || userErrors.length > 0) throw new Error(`${id} was not passed up: ${text}`);
}
