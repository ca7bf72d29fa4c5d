import type { Page } from 'playwright-core';
import { busyness } from './support/busyness';
import { type PagesHub, startPagesHub, type Visit } from './support/pages';

jest.setTimeout(180_000);

/** What the pages are held to. */
const FIRST_SCRIPT_BYTES = 250 * 1024;
const FIGURES_MS = 1_500;
const SORT_MS = 100;

const SLOWED = 4;
const WARDS = 168;

let pages: PagesHub;
let visit: Visit;
let page: Page;
beforeAll(async () => {
  pages = await startPagesHub();
  visit = await pages.visit('/sign-in');
  ({ page } = visit);
}, 180_000);
afterAll(async () => {
  await visit?.close();
  await pages?.stop();
});

test('the first page’s script is small, and its figures are there in time on a processor slowed down', async () => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  const scripts: { url: string; bytes: Promise<number> }[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js'))
      scripts.push({
        url: response.url(),
        bytes: response
          .request()
          .sizes()
          .then(({ responseBodySize }) => responseBodySize),
      });
  });
  // Written by the page itself, as soon as a figure of the article stands there.
  await page.addInitScript(`new MutationObserver((_, observer) => {
    if (!/892/.test(document.body?.innerText ?? '')) return;
    observer.disconnect();
    window.figuresAt = performance.now();
  }).observe(document, { childList: true, subtree: true, characterData: true })`);

  const figuresAtMs: number[] = []; // as on a machine that does nothing else
  for (let visits = 0; visits < 5; visits++) {
    const before = busyness();
    scripts.length = 0;
    await devtools.send('Network.clearBrowserCache');
    await page.goto(`${pages.hub.gateway.url}/?period=2020-9M`);
    await page.locator('.recharts-surface').first().waitFor();
    const slower = (before + busyness()) / 2;
    figuresAtMs.push(Number(await page.evaluate('window.figuresAt')) / slower);
  }
  const firstMs = Math.min(...figuresAtMs);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });

  const first = scripts.filter(({ url }) => !/\/charts-|\/bars-/.test(url));
  const bytes = (await Promise.all(first.map((script) => script.bytes))).reduce((sum, one) => sum + one, 0);
  console.log(`first page: ${(bytes / 1024).toFixed(0)} KB of script, figures after ${firstMs.toFixed(0)} ms`);
  expect(first.length).toBeLessThan(scripts.length);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(FIRST_SCRIPT_BYTES);
  expect(firstMs).toBeLessThanOrEqual(FIGURES_MS);
});

test(`a table of ${WARDS} wards is sorted at once`, async () => {
  await page.route('**/graphql', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as { data?: { report?: { wards?: { ward: { id: string } }[] } } };
    const report = body.data?.report;
    if (report?.wards?.[0]?.ward) report.wards = manyOf(report.wards);
    await route.fulfill({ response: answer, json: body });
  });
  await page.goto(`${pages.hub.gateway.url}/?period=2020-9M&columns=all&sort=name`);
  const rows = page.getByRole('region', { name: /Bảng số liệu/ }).locator('tbody tr');
  await rows.nth(WARDS - 1).waitFor();
  expect(await rows.first().locator('td').count()).toBeGreaterThanOrEqual(29);
  await page.locator('.recharts-surface').nth(2).waitFor();

  const times: number[] = [];
  for (const column of ['Số cử tri tham dự', 'Số điểm khảo sát', 'Số cử tri phát biểu']) {
    const sorted = page.getByRole('columnheader', { name: column });
    times.push(Number(await page.evaluate(timeOfSortingBy(column))));
    expect(await sorted.getAttribute('aria-sort')).toBe('descending');
  }
  console.log(`sorted in ${times.map((time) => time.toFixed(0)).join(', ')} ms`);
  expect(Math.min(...times)).toBeLessThanOrEqual(SORT_MS);
});

/** As many wards as the largest city has, out of those of the demonstration. */
function manyOf<Ward extends { ward: { id: string } }>(wards: Ward[]): Ward[] {
  return Array.from({ length: WARDS }, (_, index) => {
    const copied = structuredClone(wards[index % wards.length]!); // there is one
    copied.ward.id = `${copied.ward.id}-${index}`;
    return copied;
  });
}

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
