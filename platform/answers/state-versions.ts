import {
  type ApolloServerPlugin,
  type BaseContext,
  type GraphQLRequestContextResponseForOperation,
  type GraphQLResponse,
  HeaderMap,
} from '@apollo/server';
import { LRUCache } from 'lru-cache';
import { KNOWN_VERSIONS_HEADER, readKnownVersions, writeVersion } from './known-versions';

/*
 * Why lru-cache: it forgets by number, size and age at once, has no dependency, and has been kept up for fifteen years. Bounds
 * of memory are no place for code of one's own.
 */

/** Which answers of a server have versions, and what has to be done for one that is not given again. */
export interface VersionedAnswers<Context extends BaseContext, Notes extends object> {
  /**
   * The version that the answer to this question would have now: another wherever the answer could be another, be it for who
   * asks. Undefined where it is to have none. What it is made of is read before anything that the answer is made of, so that
   * an answer is of its version or of a later one.
   */
  versionOf(question: GraphQLRequestContextResponseForOperation<Context>): Promise<string> | undefined;
  /** What was noted while the answer was made, as it would be noted again; undefined where it must not be kept by anybody. */
  notesOf(context: Context): Notes | undefined;
  /** Notes in a request what was noted in an earlier one that was given the same answer. */
  noteAgain(context: Context, notes: Notes): void;
}

/** Versions that are remembered with what was noted; of one that is forgotten the answer is made again. */
const MOST_REMEMBERED = 2_000;

/**
 * Says of answers which version they are, to those who ask with the versions that they hold, and makes no answer that they
 * hold already: everything before it (who asks, what it costs) and after it (what is written down) is as always.
 */
export function stateVersions<Context extends BaseContext, Notes extends object>(
  answers: VersionedAnswers<Context, Notes>,
): ApolloServerPlugin<Context> {
  const stated = new LRUCache<string, Notes>({ max: MOST_REMEMBERED });
  return {
    async requestDidStart({ request }) {
      const known = readKnownVersions(request.http?.headers.get(KNOWN_VERSIONS_HEADER));
      if (!known) return;
      let version: string | undefined;
      return {
        async responseForOperation(question) {
          // Who cannot read the version cannot answer either: what then answers meets the same fault, and tells it.
          version = await answers.versionOf(question)?.catch(() => undefined);
          const notes = version !== undefined && known.includes(version) ? stated.get(version) : undefined;
          if (version === undefined || !notes) return null;
          answers.noteAgain(question.contextValue, notes);
          return unchanged(version);
        },
        async willSendResponse({ response: { body }, contextValue }) {
          if (version === undefined || body.kind !== 'single' || body.singleResult.errors) return;
          const notes = answers.notesOf(contextValue);
          if (!notes || body.singleResult.extensions) return; // it has been said
          stated.set(version, notes);
          body.singleResult.extensions = writeVersion({ version, isUnchanged: false });
        },
      };
    },
  };
}

const unchanged = (version: string): GraphQLResponse => ({
  http: { status: undefined, headers: new HeaderMap() },
  body: {
    kind: 'single',
    singleResult: { data: {}, extensions: writeVersion({ version, isUnchanged: true }) },
  },
});
