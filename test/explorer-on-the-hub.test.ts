import type { Browser } from 'playwright-core';
import { loadExplorerBundle } from '../platform/explorer/explorer-bundle';
import { forbidForeignRequests, launchBrowser } from './support/browser';
import { startTestHub, type TestHub } from './support/hub';
import { bacKan2020 } from './support/world';

jest.setTimeout(60_000);

let hub: TestHub;
let browser: Browser;
beforeAll(async () => {
  [hub, browser] = await Promise.all([startTestHub(bacKan2020.folder), launchBrowser(), loadExplorerBundle()]);
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

const PAGES: [server: string, origin: () => string, query: string, shows: string][] = [
  ['the gateway', () => hub.gateway.url, 'briefing', 'TC.03'],
  ['the city council', () => hub.cityCouncil.url, 'sessions', 'resolutions'],
  ['citizen affairs', () => hub.citizenAffairs.url, 'petitions', 'dialogues'],
  ['a ward', () => hub.ward('song-cau').url, 'my-figures', 'dialogues'],
];

test.each(PAGES)(
  'the explorer of %s runs an example query, and no request leaves the machine',
  async (_, origin, query, shows) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const { foreign } = await forbidForeignRequests(context);
    const page = await context.newPage();

    await page.goto(`${origin()}/explorer?q=${query}`);
    await page.getByRole('button', { name: 'Chạy câu truy vấn' }).click();
    const shown = page.getByRole('region', { name: 'Kết quả' });
    await shown.getByText('"data"').waitFor();
    // The editor draws only the lines in sight, so the end of a long answer is scrolled to.
    await shown.click();
    await page.keyboard.press('Control+End');
    await shown.getByText(shows).first().waitFor();

    expect(foreign).toEqual([]);
    await context.close();
  },
);
