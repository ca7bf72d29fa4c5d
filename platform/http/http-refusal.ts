import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, withNextStep } from '../errors/domain-error';
import { type ErrorCode, FAULT } from '../errors/error-codes';
import { FAILED } from '../errors/mask-error';
import { languageOf } from '../language/current-language';
import type { Language, Sentence } from '../language/sentence';
import type { Logger } from '../logging/logger';

/** What is said of a request that is refused before it is a GraphQL request, by HTTP status. */
const WORDS: Readonly<Record<number, Sentence>> & { 400: Sentence } = {
  400: { vi: 'Không đọc được yêu cầu.', en: 'The request cannot be read.' },
  404: { vi: 'Không có gì ở địa chỉ này.', en: 'There is nothing at this address.' },
  405: { vi: 'Địa chỉ này không nhận phương thức đó.', en: 'This address does not take that method.' },
  413: { vi: 'Yêu cầu quá lớn.', en: 'The request is too large.' },
  415: { vi: 'Nội dung phải là JSON.', en: 'The content has to be JSON.' },
  500: FAILED,
};

/** The body of a refusal, in the form of a GraphQL answer. */
function bodyOf(status: number, code: ErrorCode, language: Language): string {
  const says = withNextStep(code, WORDS[status] ?? WORDS[400]);
  return JSON.stringify({ errors: [{ message: says[language], extensions: { code } }] });
}

/** A request is refused before it is worked for, as often as not: the language is that of its own header. */
const languageFor = ({ request }: FastifyReply): Language => languageOf(request.headers['accept-language']);

/** Answers as GraphQL does, whatever was asked. */
export function sendRefusal(reply: FastifyReply, status: number): FastifyReply {
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send(bodyOf(status, status === 404 ? 'NOT_FOUND' : 'BAD_REQUEST', languageFor(reply)));
}

/** Makes Fastify's error handler. Refusals are said as they are; what the client did wrong by its status; a fault is logged and masked. */
export function createErrorHandler(log: Logger) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (error instanceof DomainError) return sendDomainError(reply, error);
    // A Host header that is none of the kind makes no address together with the path.
    const status = error.code === 'ERR_INVALID_URL' ? 400 : (error.statusCode ?? 500);
    if (status >= 400 && status < 500) return sendRefusal(reply, status);
    log.error({ err: error, requestId: request.id }, 'fault');
    return reply
      .code(500)
      .type('application/json; charset=utf-8')
      .send(bodyOf(500, FAULT, languageFor(reply)));
  };
}

/** What Apollo Server does with a refusal's HTTP status and headers, for one that is made before Apollo Server is asked. */
function sendDomainError(reply: FastifyReply, { says, extensions }: DomainError): FastifyReply {
  const { http, ...facts } = extensions as { http?: { status?: number; headers?: Map<string, string> } }; // by its own maker
  for (const [name, value] of http?.headers ?? []) reply.header(name, value);
  return reply
    .code(http?.status ?? 400)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ errors: [{ message: says[languageFor(reply)], extensions: facts }] }));
}

/** Answers what is no HTTP request at all, on the bare connection. */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[error.code ?? ''] ?? 400;
  const body = bodyOf(400, 'BAD_REQUEST', 'vi');
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ncontent-type: application/json; charset=utf-8\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}
