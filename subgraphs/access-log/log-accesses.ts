import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { maskedFault } from '../../platform/errors/mask-error';
import type { Viewer } from '../viewer/viewer';
import { type AccessLine, lineOf } from './access-line';
import type { AccessLogWriter } from './access-log-writer';
import type { AccessKind, AccessNotes } from './access-notes';

/** What a request's context must hold to be logged. */
export interface AccessContext {
  requestId: string;
  viewer: Viewer;
  /** What the caller says the request is for; null where nothing is said. */
  purpose: string | null;
  accesses: AccessNotes;
}

export interface AccessLogging {
  writer: AccessLogWriter;
  /** Whether this server keeps a line of such an access. */
  isLogged(kind: AccessKind, viewer: Viewer): boolean;
}

/**
 * Writes down what a request has read before its answer leaves: records and personal data for certain, so that without
 * a line there is no answer; figures within a second. What still waits is written when the server stops.
 */
export function logAccesses<Context extends AccessContext>(logging: AccessLogging): ApolloServerPlugin<Context> {
  return {
    async serverWillStart() {
      return { serverWillStop: () => logging.writer.stop() };
    },
    async requestDidStart() {
      return {
        async willSendResponse(request) {
          const lines = linesOf(request, logging);
          const written = await Promise.allSettled(lines.map((line) => write(logging.writer, line)));
          if (written.some(({ status }) => status === 'rejected')) withhold(request); // the writer has logged why
        },
      };
    },
  };
}

function linesOf(
  { contextValue, operationName }: GraphQLRequestContextWillSendResponse<AccessContext>,
  { isLogged }: AccessLogging,
): AccessLine[] {
  return contextValue.accesses
    .accesses()
    .filter(({ kind }) => isLogged(kind, contextValue.viewer))
    .map((access) => lineOf(access, { ...contextValue, operationName }));
}

function write(writer: AccessLogWriter, line: AccessLine): Promise<void> {
  return line.kind === 'FIGURES' ? writer.writeSoon(line) : writer.write(line);
}

function withhold({ response }: GraphQLRequestContextWillSendResponse<AccessContext>): void {
  response.body = { kind: 'single', singleResult: { errors: [maskedFault()] } };
  response.http.status = 500;
}
