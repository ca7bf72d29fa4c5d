import { hash } from 'node:crypto';
import type { RemoteServer } from '../calling/remote-server';
import type { HttpCall, HttpOutcome } from '../http/graphql-http';
import type { AnswerStore, KeptAnswer } from './answer-store';
import { KNOWN_VERSIONS_HEADER, readVersion, writeKnownVersions } from './known-versions';

/** A longer answer, in letters, is not kept: one question must not push out hundreds. */
const LONGEST_ANSWER = 128 * 1024;

/**
 * Asks servers, and keeps what they answer so that they need not say it again. Every question is put to its server, with the
 * versions of the answer that are kept: the server finds out who asks and what they may see, and gives the version that the
 * answer has now. So nobody is given what is older than their question, or what the server would not give to them.
 */
export class KeptAnswers {
  constructor(private readonly store: AnswerStore) {}

  /**
   * As `server.ask`; never throws. Only what `isWhole` finds to be an answer to the question is kept: what was spoilt on the way
   * would come again for as long as its version is the right one.
   */
  async ask(
    server: RemoteServer,
    body: string,
    call: HttpCall,
    isWhole: (outcome: HttpOutcome) => boolean,
  ): Promise<HttpOutcome> {
    const question = hash('sha256', `${server.url}\n${body}`, 'base64url');
    const kept = await this.store.find(question);
    const known = writeKnownVersions(kept.map(({ version }) => version));
    const outcome = await server.ask(body, { ...call, headers: { ...call.headers, [KNOWN_VERSIONS_HEADER]: known } });
    if ('fault' in outcome || outcome.errors.length > 0) return outcome;
    const said = readVersion(outcome.extensions);
    if (!said) return outcome; // of this answer there are no versions, or the server does not know of any
    const { version } = said;
    if (said.isUnchanged) {
      server.watch.compared('UNCHANGED');
      return dataOf(kept.find((answer) => answer.version === version));
    }
    server.watch.compared(kept.length > 0 ? 'CHANGED' : 'UNKNOWN');
    if (!isWhole(outcome)) return outcome;
    // At once: whoever is given the data may add to it.
    const text = JSON.stringify(outcome.data);
    if (text.length <= LONGEST_ANSWER) this.store.keep(question, { version, text });
    return outcome;
  }
}

/** What was kept, as if it had just come; a server that speaks of a version of which it was not told gives no answer. */
function dataOf(answer: KeptAnswer | undefined): HttpOutcome {
  if (!answer) return { fault: 'BROKEN' };
  return { data: JSON.parse(answer.text) as Record<string, unknown>, errors: [] }; // an object when it was kept
}
