import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { loadExplorerBundle } from '../platform/explorer/explorer-bundle';
import { createLogger } from '../platform/logging/logger';
import { type IdentityProvider, startIdentityProvider } from '../scripts/identity-provider/identity-provider';
import { closePages, forbidForeignRequests, sharedBrowser } from './support/browser';
import { startTestHub, type TestHub } from './support/hub';
import { signInOnPage } from './support/sign-in-on-page';
import { bacKan2020 } from './support/world';

jest.setTimeout(60_000);
const patienceMs = 20_000;

let folder: string;
let provider: IdentityProvider;
let hub: TestHub;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'identity-test-'));
  const wards = bacKan2020.wardIds.map((id) => ({ id, name: id }));
  const log = createLogger('identity', 'silent');
  provider = await startIdentityProvider({ folder, secret: 'secret '.repeat(7), wards, port: 0, log });
  [hub, browser] = await Promise.all([
    startTestHub(bacKan2020.folder, { identity: provider.identity }),
    sharedBrowser(),
    loadExplorerBundle(),
  ]);
  provider.openExplorersAt(PAGES.map(([, , origin]) => origin()));
}, 90_000);
afterAll(async () => {
  await closePages(browser);
  await hub?.stop();
  await provider?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A word of the query, and what the first lines of the answer show and the query does not. */
const PAGES: [
  server: string,
  account: string,
  origin: () => string,
  query: string,
  words: [asks: string, shows: string],
][] = [
  ['the gateway', 'thuong-truc', () => hub.gateway.url, 'briefing', ['report', '2020-01-01/2020-09-30']],
  ['the city council', 'thuong-truc', () => hub.cityCouncil.url, 'sessions', ['council', '2020-12-17']],
  ['citizen affairs', 'dan-nguyen', () => hub.citizenAffairs.url, 'petitions', ['petitions', 'REQUEST']],
  ['a ward', 'song-cau', () => hub.ward('song-cau').url, 'my-figures', ['tally', '"urgentMatters"']],
];

const passwordOf = (account: string) => provider.accounts.find(({ name }) => name === account)?.password ?? '';

/** Opens an explorer in a browser of its own, signs in, and gives what the machine was asked for besides. */
async function visit(address: string, account: string): Promise<{ page: Page; foreign: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const { foreign } = await forbidForeignRequests(context);
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  await page.goto(address);
  await signInOnPage(page, account, passwordOf(account));
  return { page, foreign };
}

async function run(page: Page, asks: string): Promise<void> {
  await page.getByRole('region', { name: 'Soạn câu truy vấn' }).filter({ hasText: asks }).waitFor();
  await page.getByRole('button', { name: 'Chạy câu truy vấn' }).click();
}

test.each(PAGES)(
  'the explorer of %s runs an example query as %s, and no request leaves the machine',
  async (_, account, origin, query, [asks, shows]) => {
    const { page, foreign } = await visit(`${origin()}/explorer?q=${query}`, account);

    await run(page, asks);
    const answer = page.getByRole('region', { name: 'Kết quả' });
    await answer.filter({ hasText: '"data"' }).filter({ hasText: shows }).waitFor();

    expect(foreign).toEqual([]);
    await page.context().close();
  },
);

test("a ward's explorer says whose it is, before anybody signs in", async () => {
  const pages = ['song-cau', 'nong-thuong'].map((id) => fetch(`${hub.ward(id).url}/explorer`));
  const [songCau, nongThuong] = await Promise.all(pages.map(async (page) => (await page).text()));

  expect(songCau).toContain('<title>HĐND phường Sông Cầu</title>');
  expect(nongThuong).toContain('<title>HĐND xã Nông Thượng</title>');
});

test("the Standing Committee signs in, runs the first saved query and gets the article's figures", async () => {
  const { page } = await visit(`${hub.gateway.url}/explorer`, 'thuong-truc');
  const isBriefing = (body: string | null) => body?.includes('query Briefing') === true;
  const answered = page.waitForResponse((response) => isBriefing(response.request().postData()));

  await run(page, 'Briefing');

  const { data } = (await (await answered).json()) as { data: { report: { city: unknown } } };
  expect(data.report.city).toMatchObject({
    sessions: { total: 2 },
    standingMeetings: { total: 11 },
    voterContacts: { points: 24, attending: 892, speaking: 180, recommendations: 402 },
    petitions: { received: 5 },
  });
  await page.context().close();
});
