import type { Browser } from 'playwright-core';
import { loadExplorerBundle } from '../platform/explorer/explorer-bundle';
import { forbidForeignRequests, launchBrowser } from './support/browser';
import { startTestHub, type TestHub } from './support/hub';
import { bacKan2020 } from './support/world';

jest.setTimeout(60_000);
const patienceMs = 20_000;

let hub: TestHub;
let browser: Browser;
beforeAll(async () => {
  [hub, browser] = await Promise.all([startTestHub(bacKan2020.folder), launchBrowser(), loadExplorerBundle()]);
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

/** A word of the query, and what the first lines of the answer show and the query does not. */
const PAGES: [server: string, origin: () => string, query: string, asks: string, shows: string][] = [
  ['the gateway', () => hub.gateway.url, 'briefing', 'report', '2020-01-01/2020-09-30'],
  ['the city council', () => hub.cityCouncil.url, 'sessions', 'council', '2020-12-17'],
  ['citizen affairs', () => hub.citizenAffairs.url, 'petitions', 'petitions', 'REQUEST'],
  ['a ward', () => hub.ward('song-cau').url, 'my-figures', 'tally', '"urgentMatters"'],
];

test.each(PAGES)(
  'the explorer of %s runs an example query, and no request leaves the machine',
  async (_, origin, query, asks, shows) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const { foreign } = await forbidForeignRequests(context);
    const page = await context.newPage();

    await page.goto(`${origin()}/explorer?q=${query}`);
    await page
      .getByRole('region', { name: 'Soạn câu truy vấn' })
      .filter({ hasText: asks })
      .waitFor({ timeout: patienceMs });
    await page.getByRole('button', { name: 'Chạy câu truy vấn' }).click();
    const answer = page.getByRole('region', { name: 'Kết quả' });
    await answer.filter({ hasText: '"data"' }).filter({ hasText: shows }).waitFor({ timeout: patienceMs });

    expect(foreign).toEqual([]);
    await context.close();
  },
);
