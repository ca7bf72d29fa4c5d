import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import { UploadRefused } from './import.errors';
import type { GivenFile } from './spool-files';

/** Puts the files of an upload into a folder of their own as they come in, and hands them over; the folder is removed afterwards. */
export async function withUploadedFiles<T>(
  request: FastifyRequest,
  maxBytes: number,
  use: (files: readonly GivenFile[], folder: string) => Promise<T>,
): Promise<T> {
  if (!request.isMultipart()) throw new UploadRefused(NOT_MULTIPART, 415);
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  try {
    return await use(await receive(request, folder, maxBytes), folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function receive(request: FastifyRequest, folder: string, maxBytes: number): Promise<GivenFile[]> {
  const files: GivenFile[] = [];
  let bytes = 0;
  for await (const part of request.files({ limits: { fileSize: maxBytes + 1, fields: 10 } })) {
    const path = join(folder, `${files.length}.upload`);
    const written = createWriteStream(path, { mode: 0o600 });
    await pipeline(part.file, written);
    bytes += written.bytesWritten;
    if (bytes > maxBytes || part.file.truncated) throw new UploadRefused(tooLarge(maxBytes), 413);
    files.push({ path, name: basename(part.filename) });
  }
  if (files.length === 0) throw new UploadRefused(NO_FILE, 400);
  return files;
}

const NOT_MULTIPART = {
  vi: 'Hãy gửi tệp dạng multipart/form-data.',
  en: 'The file has to come as multipart/form-data.',
};
const NO_FILE = { vi: 'Không có tệp nào trong yêu cầu.', en: 'The request holds no file.' };
const tooLarge = (maxBytes: number) => ({
  vi: `Tệp lớn hơn ${maxBytes} byte; hãy chia nhỏ.`,
  en: `The files are larger than ${maxBytes} bytes; split them.`,
});
