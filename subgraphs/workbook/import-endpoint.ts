import { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../platform/errors/domain-error';
import { maskedFault } from '../../platform/errors/mask-error';
import type { IncomingOf } from '../../platform/http/graphql-server';
import type { Logger } from '../../platform/logging/logger';
import { importFiles } from './import-files';
import { ImportRefused, told, type ToldFault } from './import-faults';
import type { ImportOptions, ImportProgress } from './import-options';
import { withUploadedFiles } from './import-upload';
import type { SheetReport } from './sheet-import';

export interface ImportEndpointOptions extends Omit<ImportOptions, 'viewer' | 'requestId' | 'folder' | 'onProgress'> {
  /** Who asks, if they may write here; refuses everybody else. */
  writerOf(incoming: ReturnType<IncomingOf>): ImportOptions['viewer'];
  /** Largest upload that is taken, in bytes, its files together. */
  maxBytes: number;
  log: Logger;
}

/** What came of an import, as it is answered. */
export type ImportAnswer =
  | { loaded: true; sheets: SheetReport[] }
  | { loaded: false; faultCount: number; faults: ToldFault[] }
  | { errors: { message: string; extensions: Record<string, unknown> }[] };

/** What asks for progress in the answer: a line of JSON for each step, the answer last. */
const LINES = 'application/x-ndjson';

/** Adds POST /import: files of a workbook come in as multipart/form-data, and are loaded whole or not at all. */
export async function addImport(
  scope: FastifyInstance,
  incoming: IncomingOf,
  options: ImportEndpointOptions,
): Promise<void> {
  await scope.register(multipart, { limits: { parts: 100 } });
  scope.post('/import', async (request, reply) => {
    // Before anything of the files is read.
    const viewer = options.writerOf(incoming(request, reply));
    const wantsLines = request.headers.accept?.includes(LINES) ?? false;
    return withUploadedFiles(request, options.maxBytes, async (files, folder) => {
      const start = (onProgress?: ImportOptions['onProgress']) =>
        importFiles(files, {
          ...options,
          viewer,
          requestId: request.id,
          folder,
          ...(onProgress ? { onProgress } : {}),
        });
      return wantsLines
        ? answerInLines(request, reply, start, options.log)
        : answer(request, reply, start, options.log);
    });
  });
}

type Start = (onProgress?: ImportOptions['onProgress']) => Promise<SheetReport[]>;

async function answer(request: FastifyRequest, reply: FastifyReply, start: Start, log: Logger): Promise<FastifyReply> {
  const done = await outcomeOf(request, () => start(), log);
  return reply.code('loaded' in done && !done.loaded ? 422 : 200).send(done);
}

/** The outcome, or the refusal of the file; whatever else goes wrong is thrown. */
async function outcomeOf(
  request: FastifyRequest,
  act: () => Promise<SheetReport[]>,
  log: Logger,
): Promise<ImportAnswer> {
  const startedAt = performance.now();
  const note = (facts: object) =>
    log.info({ requestId: request.id, operation: 'import', ms: Math.round(performance.now() - startedAt), ...facts });
  try {
    const sheets = await act();
    note({ rows: sheets.reduce((sum, one) => sum + one.added + one.corrected + one.unchanged, 0) });
    return { loaded: true, sheets };
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    note({ faults: error.faultCount });
    return { loaded: false, faultCount: error.faultCount, faults: told(error.faults) };
  }
}

/** Tells each step on a line of its own, and the outcome on the last; a slow reader is told less often. */
async function answerInLines(
  request: FastifyRequest,
  reply: FastifyReply,
  start: Start,
  log: Logger,
): Promise<FastifyReply> {
  const lines = new Readable({ read: () => undefined });
  let isKeepingUp = true;
  const tell = (line: object) =>
    (isKeepingUp = lines.push(`${JSON.stringify(line)}\n`) || lines.readableLength < MOST_WAITING);
  const sent = reply.type(`${LINES}; charset=utf-8`).send(lines);
  const tellProgress = (progress: ImportProgress) => {
    isKeepingUp ||= lines.readableLength < MOST_WAITING;
    if (isKeepingUp) tell({ progress });
  };
  try {
    tell(await outcomeOf(request, () => start(tellProgress), log));
  } catch (error) {
    if (!(error instanceof DomainError)) log.error({ err: error, requestId: request.id }, 'fault');
    const refusal =
      error instanceof DomainError ? { message: error.told, extensions: error.extensions } : maskedFault();
    tell({ errors: [refusal] });
  }
  lines.push(null);
  return sent;
}

const MOST_WAITING = 64 * 1024;
