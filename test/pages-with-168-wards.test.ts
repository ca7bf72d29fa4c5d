import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { withClient } from '../platform/postgres/with-client';
import { startTogether } from '../platform/limits/start-together';
import { createManyWards } from './support/many-wards';
import { type PagesHub, showsInTime, startPagesHub, type Visit } from './support/pages';

jest.setTimeout(120_000);

/** As many as the largest city has, each with a database of its own. */
const WARDS = 168;
const WARDS_PER_SERVER = 21;

/** What a column may take to be sorted by. */
const SORT_MS = 100;

const NINE_MONTHS = '/?period=2020-9M';
const DAYS = `between '2020-01-01' and '2020-09-30'`;
/** What a ward's row says in these columns, counted in the ward's database. */
const COUNTED = {
  'Số kỳ họp HĐND': `select count(*) from council_session where opened_on ${DAYS}`,
  'Số cử tri tham dự': `select sum(attending) from voter_contact where held_on ${DAYS}`,
  'Số cử tri phát biểu': `select sum(speaking) from voter_contact where held_on ${DAYS}`,
  'Số lượt tiếp công dân': `select count(*) from citizen_reception where (received_at at time zone 'Asia/Ho_Chi_Minh')::date ${DAYS}`,
};
type Column = keyof typeof COUNTED;
const COLUMNS = Object.keys(COUNTED) as Column[]; // it has no others

let pages: PagesHub;
let visit: Visit;
let page: Page;
let counted: Record<Column, number>[];
beforeAll(async () => {
  const databases = await createManyWards(WARDS);
  pages = await startPagesHub({ databases, wardsPerServer: WARDS_PER_SERVER });
  await untilAllAreReady();
  counted = await startTogether(
    [...databases.wards.values()].map(
      ({ ownerUrl }) =>
        () =>
          countIn(ownerUrl),
    ),
  );
}, 300_000);
afterAll(() => pages?.stop(), 120_000);
afterEach(() => visit?.close());

/** A ward whose database let nobody in while 168 were opened at once is tried again some seconds later. */
async function untilAllAreReady(): Promise<void> {
  for (; ; await pause(200)) {
    const answer = await fetch(`${pages.hub.gateway.url}/health/ready`);
    const { parts } = (await answer.json()) as { parts: { status: string }[] };
    if (parts.length > WARDS && parts.every(({ status }) => status === 'ready')) return;
  }
}

const countIn = (url: string): Promise<Record<Column, number>> =>
  withClient(url, async (client) => {
    const { rows } = await client.query(`select ${COLUMNS.map((one) => `(${COUNTED[one]})::int as "${one}"`).join()}`);
    return rows[0] as Record<Column, number>; // what was asked for
  });

async function open(path: string, options: Parameters<PagesHub['visit']>[1] = {}): Promise<void> {
  visit = await pages.visit(path, options);
  ({ page } = visit);
}

const table = (): Locator => page.getByRole('region', { name: /Bảng số liệu/ });
const rows = (): Locator => table().locator('tbody tr');
const total = (answered = WARDS): Locator => table().getByRole('row', { name: `Tổng ${answered}/${WARDS} xã, phường` });
const complete = (): Locator => page.getByText(`Đủ số liệu: ${WARDS}/${WARDS} xã, phường đã trả lời`);
const read = (text: string): number => Number(text.replaceAll('.', '').replace('–', '0'));

async function cellsOf(column: Column, of: Locator): Promise<number[]> {
  const place = (await table().getByRole('columnheader').allInnerTexts()).findIndex((text) => text.startsWith(column));
  return (await of.locator(`td:nth-child(${place + 1})`).allInnerTexts()).map(read);
}

test('every ward is a row, and the totals are what the databases add up to', async () => {
  await open(NINE_MONTHS);
  await complete().waitFor();
  await total().waitFor();

  expect(await rows().count()).toBe(WARDS);
  for (const column of COLUMNS) {
    const ofWards = counted.map((figures) => figures[column]);
    expect([column, await cellsOf(column, rows())]).toEqual([column, ofWards]);
    expect(await cellsOf(column, total())).toEqual([ofWards.reduce((sum, figure) => sum + figure, 0)]);
  }
  expect([visit.foreign, visit.complaints]).toEqual([[], []]);
});

test('a server that stops takes its wards out, each with the reason, and gives them back, without a reload', async () => {
  await open(NINE_MONTHS, { hasClock: true });
  await complete().waitFor();
  const [first] = pages.hub.wardIds;
  const server = pages.hub.ward(first ?? '');
  const answered = WARDS - WARDS_PER_SERVER;

  await server.stop();
  try {
    await showsInTime(page, page.getByText(`Chưa đủ số liệu: ${answered}/${WARDS} xã, phường đã trả lời`));
    await total(answered).waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'máy chủ không liên lạc được' }).count()).toBe(
      WARDS_PER_SERVER,
    );
    expect(await rows().filter({ hasText: 'máy chủ không liên lạc được' }).count()).toBe(WARDS_PER_SERVER);
    expect(await cellsOf('Số cử tri tham dự', total(answered))).toEqual([
      counted.slice(WARDS_PER_SERVER).reduce((sum, figures) => sum + figures['Số cử tri tham dự'], 0),
    ]);
  } finally {
    await server.startAgain();
  }
  await untilAllAreReady();
  await showsInTime(page, complete());
});

test('the table is sorted at once, largest figure first', async () => {
  await open(`${NINE_MONTHS}&columns=all&sort=name`);
  await total().waitFor();
  await page.locator('.recharts-surface').nth(2).waitFor();
  expect(await rows().first().locator('td').count()).toBeGreaterThanOrEqual(29);

  const times: number[] = [];
  for (const column of COLUMNS.slice(1)) {
    times.push(Number(await page.evaluate(timeOfSortingBy(column))));
    const largestFirst = counted.map((figures) => figures[column]).sort((a, b) => b - a);
    expect([column, await cellsOf(column, rows())]).toEqual([column, largestFirst]);
  }
  console.log(`${WARDS} wards sorted in ${times.map((time) => time.toFixed(0)).join(', ')} ms`);
  expect(Math.min(...times)).toBeLessThanOrEqual(SORT_MS);
});

test('on a phone the page is as wide as the screen, with every ward, and the table is moved sideways in its place', async () => {
  await open(NINE_MONTHS, { viewport: { width: 390, height: 844 } });
  await total().waitFor();

  expect(await rows().count()).toBe(WARDS);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  const [shown, whole] = await table().evaluate(({ clientWidth, scrollWidth }) => [clientWidth, scrollWidth]);
  expect(shown).toBeLessThanOrEqual(390);
  expect(whole).toBeGreaterThan(shown);
});

/** A script that presses a column's name, and gives the milliseconds to the next frame in which the table has its new order. */
const timeOfSortingBy = (column: string) => `new Promise((resolve) => {
  const button = [...document.querySelectorAll('th[scope=col] button')].find((one) => one.innerText.startsWith('${column}'));
  const startedAt = performance.now();
  new MutationObserver((_, observer) => {
    observer.disconnect();
    requestAnimationFrame(() => resolve(performance.now() - startedAt));
  }).observe(button.closest('table').tBodies[0], { childList: true });
  button.click();
})`;
