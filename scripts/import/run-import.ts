import { openAsBlob, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { httpUrl, readConfig } from '../../platform/config/read-config';
import type { Language, Sentence } from '../../platform/language/sentence';
import type { ImportAnswer } from '../../subgraphs/workbook/import-endpoint';
import type { ImportProgress } from '../../subgraphs/workbook/import-options';
import type { SheetReport } from '../../subgraphs/workbook/sheet-import';
import { type CommandContext, DONE, FAILED } from '../cli/command-line';
import { countText } from '../hub/changing-line';
import { CommandRefused } from '../hub/hub-command.errors';
import { demonstrationWard } from './demonstration-ward';

const variables = z.object({ WARD_COUNCIL_URL: httpUrl.optional(), ACCESS_TOKEN: z.string().optional() });

/** The ward whose records are sent, and where its files are: a workbook, CSV files, or a folder of these. */
export interface ImportOrder {
  wardId: string;
  paths: readonly string[];
}

/**
 * Sends files to the ward's own server, which checks and loads them. Where the environment names neither server nor token
 * it is the hub of `npm start`. Gives the exit code.
 */
export async function runImport(context: CommandContext, { wardId, paths }: ImportOrder): Promise<number> {
  const { env, progress } = context;
  const files = (await Promise.all(paths.map(filesAt))).flat();
  if (files.length === 0) throw new CommandRefused({ vi: 'Không có tệp nào.', en: 'There is no file.' });
  const named = readConfig(env, variables);
  if ((named.WARD_COUNCIL_URL === undefined) !== (named.ACCESS_TOKEN === undefined))
    throw new CommandRefused({
      vi: 'Cần đặt cả hai, hoặc không đặt biến nào: WARD_COUNCIL_URL, ACCESS_TOKEN.',
      en: 'Both or neither are set: WARD_COUNCIL_URL, ACCESS_TOKEN.',
    });
  const { url, token } =
    named.WARD_COUNCIL_URL && named.ACCESS_TOKEN
      ? { url: named.WARD_COUNCIL_URL, token: named.ACCESS_TOKEN }
      : await demonstrationWard(env, wardId);
  const tellProgress = (now: ImportProgress) => progress.show(progressText(now, context));
  const answer = await send(new URL('/import', url), files, { token, language: context.language, tellProgress });
  progress.end();
  return tell(answer, context);
}

async function filesAt(path: string): Promise<string[]> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found)
    throw new CommandRefused({ vi: `${path}: không có tệp này`, en: `${path}: there is no such file or folder` });
  if (!found.isDirectory()) return [path];
  const names = await readdir(path);
  return names
    .filter((name) => extname(name).toLowerCase() === '.csv')
    .sort()
    .map((name) => join(path, name));
}

interface Sending {
  token: string;
  language: Language;
  tellProgress(progress: ImportProgress): void;
}

async function send(
  url: URL,
  paths: readonly string[],
  { token, language, tellProgress }: Sending,
): Promise<ImportAnswer> {
  const form = new FormData();
  for (const path of paths) form.append('file', await openAsBlob(path), basename(path)); // read as it is sent
  const headers = {
    authorization: `Bearer ${token}`,
    accept: 'application/x-ndjson',
    'accept-language': language,
  };
  const response = await fetch(url, { method: 'POST', body: form, headers }).catch((error: unknown) => {
    throw new CommandRefused(
      { vi: `Không gọi được máy chủ: ${url.origin}`, en: `The server does not answer: ${url.origin}` },
      { cause: error },
    );
  });
  let answer: ImportAnswer | undefined;
  for await (const text of createInterface({ input: Readable.fromWeb(response.body as never) })) {
    const told = JSON.parse(text) as ImportAnswer | { progress: ImportProgress }; // by the server's own contract
    if ('progress' in told) tellProgress(told.progress);
    else answer = told;
  }
  if (!answer)
    throw new CommandRefused({
      vi: 'Kết nối bị ngắt trước khi có kết quả; hãy gửi lại.',
      en: 'The connection ended before the outcome; send the files again.',
    });
  return answer;
}

const PHASES: Readonly<Record<ImportProgress['phase'], Sentence>> = {
  READING: { vi: 'Đọc', en: 'Reading' },
  CHECKING: { vi: 'Kiểm tra và ghi', en: 'Checking and writing' },
  COMMITTING: { vi: 'Hoàn tất', en: 'Committing' },
};

const progressText = ({ phase, sheet, rows }: ImportProgress, { language }: CommandContext): string =>
  [PHASES[phase][language], sheet, sheet === null ? null : countText(rows)].filter((part) => part !== null).join(' ');

function sheetText(
  { sheet, added, corrected, unchanged, enteredTwice, notEntered }: SheetReport,
  say: CommandContext['say'],
): string {
  const counts = `${say('mới', 'new')} ${countText(added)}, ${say('sửa', 'corrected')} ${countText(corrected)}, ${say('giữ nguyên', 'unchanged')} ${countText(unchanged)}`;
  const notes = [
    enteredTwice &&
      `${say('có thể đã nhập hai lần, hàng', 'probably entered twice, rows')}: ${enteredTwice.join(', ')}`,
    notEntered &&
      `${say('cột không ai nhập, đã bỏ qua', 'columns that nobody enters, left out')}: ${notEntered.join(', ')}`,
  ];
  return [`${sheet}: ${counts}`, ...notes.flatMap((note) => (note ? [`  ${note}`] : [])), ''].join('\n');
}

function tell(answer: ImportAnswer, { out, err, say }: CommandContext): number {
  if ('errors' in answer) {
    err.write(answer.errors.map(({ message }) => `${message}\n`).join(''));
    return FAILED;
  }
  if (answer.loaded) {
    for (const report of answer.sheets) out.write(sheetText(report, say));
    return DONE;
  }
  err.write(`${say('Không nạp gì; số lỗi', 'Nothing was loaded; faults')}: ${answer.faultCount}\n`);
  for (const { sheet, row, column, value, message } of answer.faults) {
    const place = [
      sheet,
      row > 0 ? `${say('hàng', 'row')} ${row}` : null,
      column,
      value === undefined ? null : JSON.stringify(value),
    ];
    const where = place.filter((part) => part !== null).join(' · ');
    err.write(`${where === '' ? '' : `${where} — `}${message}\n`); // what is wrong of all files has no place
  }
  const left = answer.faultCount - answer.faults.length;
  if (left > 0) err.write(`${say(`và ${left} lỗi nữa`, `and ${left} more`)}\n`);
  return FAILED;
}
