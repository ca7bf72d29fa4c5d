import type { Dispatcher } from 'undici';
import { createClient, postQuery } from '../measure/post-query';
import { type Spread, spreadOf } from '../measure/spread';
import type { RecordWard, RecordWards } from './record-wards';
import { dayAfter } from './ward-rows';

/** How long a ward takes to write, with sums kept or without. */
export interface WriteTimes {
  name: string;
  /** A reception recorded by a mutation. */
  record: Spread;
  /** A file of so many sessions loaded. */
  load: Spread;
}

export interface WritesOptions {
  mutations: number;
  loads: number;
  /** Rows of one file. */
  rows: number;
}

const MUTATION = `mutation Record($input: RecordWardReceptionInput!) {
  recordWardReception(input: $input) { reception { id } userErrors { code } }
}`;

const HEADINGS = 'Mã;Kỳ họp thứ;Loại kỳ họp;Ngày khai mạc;Ngày bế mạc';

/**
 * Times what an officer writes at the server of each ward, in turns: single records, and files that are loaded whole.
 * Refuses where something was not written.
 */
export async function compareWrites(
  wards: readonly RecordWard[],
  tokenOf: RecordWards['tokenOf'],
  { mutations, loads, rows }: WritesOptions,
): Promise<WriteTimes[]> {
  const writers = await Promise.all(
    wards.map(async (ward) => {
      const token = await tokenOf(`ward-officer/${ward.wardId}`);
      return { ward, token, agent: createClient(token), record: [] as number[], load: [] as number[] };
    }),
  );
  for (let round = 0; round < mutations; round++)
    for (const { ward, agent, record } of writers) record.push(await timed(() => recordOne(agent, ward.url, round)));
  for (let round = 0; round < loads; round++)
    for (const { ward, token, load } of writers)
      load.push(await timed(() => loadFile(ward.url, token, fileOf(round, rows), rows)));
  await Promise.all(writers.map(({ agent }) => agent.close()));
  return writers.map(({ ward, record, load }) => ({
    name: ward.world,
    record: spreadOf(record.slice(Math.floor(mutations / 10))),
    load: spreadOf(load.slice(1)),
  }));
}

async function timed(act: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await act();
  return performance.now() - startedAt;
}

async function recordOne(agent: Dispatcher, url: string, round: number): Promise<void> {
  const receivedAt = `${dayAfter('2020-01-01', round % 366)}T08:30:00+07:00`;
  const input = { idempotencyKey: `bench-${round}-of-receptions`, receivedAt, citizenCount: 2 };
  const body = JSON.stringify({ query: MUTATION, variables: { input } });
  const { recordWardReception: done } = await postQuery<{
    recordWardReception: { reception: unknown; userErrors: unknown[] };
  }>(agent, url, body);
  if (!done.reception) throw new Error(`Nothing was recorded: ${JSON.stringify(done.userErrors)}`);
}

/** Every file brings other sessions, over ten years. */
function fileOf(round: number, rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const day = dayAfter('2011-01-01', at % 3_653)
      .split('-')
      .reverse()
      .join('/');
    return `KH-${round}-${at};;${at % 2 ? 'Kỳ họp thường lệ' : 'Kỳ họp chuyên đề'};${day};`;
  });
  return `\uFEFF${[HEADINGS, ...lines, ''].join('\r\n')}`;
}

async function loadFile(url: string, token: string, file: string, rows: number): Promise<void> {
  const form = new FormData();
  form.append('file', new Blob([file]), 'ky-hop.csv');
  const headers = { authorization: `Bearer ${token}`, accept: 'application/x-ndjson' };
  const response = await fetch(new URL('/import', url), { method: 'POST', body: form, headers });
  const last = (await response.text()).trim().split('\n').at(-1) ?? '';
  if (!last.includes(`"added":${rows}`)) throw new Error(`Not all rows were loaded: ${last}`);
}
