import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { PAGE_PATHS } from '../web/page-paths';
import { type PagesHub, seriousFindings, startPagesHub } from './support/pages';

jest.setTimeout(120_000);

let pages: PagesHub;
beforeAll(async () => {
  pages = await startPagesHub({ persistedOnly: true });
}, 120_000);
afterAll(() => pages?.stop());
afterEach(() => pages?.hub.ward('song-cau').startAgain()); // where a test stopped it

const get = (path: string, headers: Record<string, string> = {}) => fetch(pages.hub.gateway.url + path, { headers });

/** The files that the HTML asks for. */
async function filesOfPage(): Promise<string[]> {
  const html = await (await get('/')).text();
  return [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file]) => file ?? '');
}

test('every page is served at its address, and nothing at an address that is none', async () => {
  for (const path of Object.values(PAGE_PATHS)) {
    const answer = await get(path.replace(/:\w+/g, 'song-cau'));
    expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 200, 'text/html; charset=utf-8']);
  }
  for (const path of ['/nothing', '/assets/none.js', '/assets/..%2Findex.html', '/index.html'])
    expect([path, (await get(path)).status]).toEqual([path, 404]);
});

test('an address with a state of its own is no answer of whoever signs people in, and what the pages ask is registered', async () => {
  const address = '/?period=2020-9M&state=open';
  const { page, close } = await pages.visit(address);
  expect(page.url()).toBe(pages.hub.gateway.url + address);
  const codes: number[] = [];
  page.on('response', (response) => response.url().endsWith('/graphql') && codes.push(response.status()));
  for (const path of Object.values(PAGE_PATHS).filter((one) => one !== PAGE_PATHS.signIn)) {
    await page.goto(`${pages.hub.gateway.url}${path.replace(/:\w+/g, 'song-cau')}?period=2020-9M`);
    await page.waitForLoadState('networkidle');
  }
  expect(codes.length).toBeGreaterThan(10);
  expect(new Set(codes)).toEqual(new Set([200]));
  await close();
});

test('the policy lets the page load files of this origin alone, and the page has no script or style inside', async () => {
  const answer = await get('/');
  const policy = answer.headers.get('content-security-policy');
  const html = await answer.text();

  expect(policy).toMatch(/default-src 'none'; script-src 'self'; style-src 'self';/);
  expect(policy).not.toMatch(/unsafe|data:|\*/);
  expect(html).not.toMatch(/<script(?![^>]* src=)|<style|style=|\son\w+=/);
});

test('a file is named by its content, kept for ever, and sent compressed to those who read that', async () => {
  const files = await filesOfPage();
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) {
    const [plain, brotli] = [
      await get(file, { 'accept-encoding': 'identity' }),
      await get(file, { 'accept-encoding': 'br' }),
    ];
    expect(file).toMatch(/-[\w-]{8}\.\w+$/);
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(brotli.headers.get('content-encoding')).toBe('br');
    const digest = async (answer: Response) =>
      createHash('sha256')
        .update(Buffer.from(await answer.arrayBuffer()))
        .digest('hex');
    expect(await digest(brotli)).toBe(await digest(plain)); // fetch has unpacked it
  }
  expect((await get('/')).headers.get('cache-control')).toBe('no-cache');
});

test('the data page lists every indicator, copies the question for one, and downloads its figures', async () => {
  const { page, close } = await pages.visit('/data?period=2020-9M', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const row = page.getByRole('row', { name: /^Số cử tri tham dự TX\.02/ });
  await row.filter({ hasText: '892' }).filter({ hasText: '1.444' }).waitFor();

  await row.getByRole('button', { name: /^Chép lệnh curl/ }).click();
  await row.getByText('Đã chép').waitFor();
  expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(/^curl .*"codes":\["TX\.02"\]/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    row.getByRole('button', { name: /^Tải CSV/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('TX.02-2020-01-01_2020-09-30.csv');
  expect(readFileSync(await download.path(), 'utf8')).toMatch(/TX\.02/);
  await close();
});

test('figures that are downloaded while a ward is down are marked as partial, and the file names the ward', async () => {
  await pages.hub.ward('song-cau').stop();
  const { page, close } = await pages.visit('/data?period=2020-9M');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('row', { name: /^Số cử tri tham dự TX\.02/ })
      .getByRole('button', { name: /^Tải CSV/ })
      .click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  await close();

  const [headings = [], row = []]: string[][] = parse(text, { bom: true, delimiter: ';', relax_column_count: true });
  const cell = (name: string) => row[headings.findIndex((heading) => heading === name)];
  expect(['Đủ số liệu', 'Số xã, phường', 'Đã trả lời'].map(cell)).toEqual(['Không', '8', '7']);
  expect(text).toMatch(/^"?# .*WARD_UNAVAILABLE \(song-cau\)/m);
});

test.each(['light', 'dark'] as const)(
  'the report and the data page are read in the %s theme, on a desktop and on a phone',
  async (colorScheme) => {
    const { page, close } = await pages.visit('/data?period=2020-9M', { colorScheme });
    for (const [path, landmark] of [
      ['/data?period=2020-9M', 'table'],
      ['/report?period=2020-9M', '.paper'],
    ] as const) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(pages.hub.gateway.url + path);
      await page.locator(landmark).first().waitFor();
      await page.setViewportSize({ width: 390, height: 844 });
      expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, 390]);
      expect(await seriousFindings(page)).toEqual([]);
    }
    await close();
  },
);
