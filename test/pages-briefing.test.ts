import type { Locator, Page } from 'playwright-core';
import { type PagesHub, seriousFindings, sharedPagesHub, showsInTime, type Visit } from './support/pages';

jest.setTimeout(90_000);

let pages: PagesHub;
let visit: Visit;
let page: Page;
beforeAll(async () => {
  pages = await sharedPagesHub();
}, 180_000);
afterEach(async () => {
  await visit?.close();
  await pages?.hub.ward('song-cau').startAgain(); // where a test stopped it and failed
});

const NINE_MONTHS = '/?period=2020-9M';

async function open(path: string, options: Parameters<PagesHub['visit']>[1] = {}): Promise<void> {
  visit = await pages.visit(path, options);
  ({ page } = visit);
}

/** The numbers in the row of an indicator: the city's, the wards', both. */
const figures = async (name: string) =>
  page
    .getByRole('row', { name: new RegExp(`^${name}\\b`) })
    .first()
    .getByRole('cell')
    .allInnerTexts();
const opened = (name: string) => page.getByRole('button', { name: `${name}. Mở hồ sơ` });

test('the article’s figures stand on the page, of the period of the latest conference, and after another is chosen', async () => {
  await open('/');

  await opened('Số cử tri tham dự: 892').waitFor();
  await opened('Số cử tri tham dự: 1.444').waitFor(); // the wards' figures come after the city's
  const expected = { 'Số kỳ họp HĐND': '2', 'Số phiên họp Thường trực HĐND': '11', 'Số điểm tiếp xúc cử tri': '24' };
  for (const [name, figure] of Object.entries(expected))
    expect([name, (await figures(name))[0]]).toEqual([name, figure]);
  expect(await figures('Số lượt tiếp công dân')).toEqual(['13', '57', '70']);

  await page.getByLabel('Loại kỳ').selectOption('quarter');
  await page.getByLabel('So sánh với').selectOption('before');
  await page.getByText('Quý III năm 2020').waitFor();
  await opened('Số điểm tiếp xúc cử tri: 8').waitFor();
  expect(new URL(page.url()).search).toBe('?period=2020-Q3&compare=before');
  await page.getByRole('cell', { name: /^Số điểm tiếp xúc cử tri: 8. Mở hồ sơ = \(8\)$/ }).waitFor();
  expect([visit.foreign, visit.complaints]).toEqual([[], []]);
});

test('a ward that stops, and starts again, changes the coverage without a reload, and is named', async () => {
  await open(NINE_MONTHS, { hasClock: true });
  const complete = page.getByText('Đủ số liệu: 8/8 xã, phường đã trả lời');
  await complete.waitFor();
  const ward = pages.hub.ward('song-cau');

  await ward.stop();
  await showsInTime(page, page.getByText('Chưa đủ số liệu: 7/8 xã, phường đã trả lời'));
  expect(await page.getByRole('listitem').filter({ hasText: 'Sông Cầu' }).innerText()).toMatch(
    /^Phường Sông Cầu: máy chủ không liên lạc được, từ \d\d:\d\d [\d/]+ \(trả lời gần nhất lúc \d\d:\d\d [\d/]+\)$/,
  );
  await page.getByRole('row', { name: 'Tổng 7/8 xã, phường' }).waitFor();
  await page.getByRole('row', { name: /^Phường Sông Cầu\s*máy chủ không liên lạc được/ }).waitFor();

  await ward.startAgain();
  await showsInTime(page, complete);
});

test('a figure of the city is opened down to its records, whose count and sum are the figure', async () => {
  await open(NINE_MONTHS);

  await opened('Số cử tri tham dự: 892').click();
  await page.getByText('24 hồ sơ, cộng lại là 892; số liệu trên trang: 892.').waitFor();
  const rows = page.getByRole('dialog').getByRole('row');
  expect(await rows.count()).toBe(1 + 24);
  const amounts = await rows.locator('td:last-child').allInnerTexts();
  expect(amounts.reduce((sum, amount) => sum + Number(amount), 0)).toBe(892);

  await page.getByRole('button', { name: 'Đóng' }).click();
  expect(new URL(page.url()).search).toBe('?period=2020-9M');
});

test('a figure of the wards is opened by way of one of them, and the address leads a colleague to the same view', async () => {
  await open(`${NINE_MONTHS}&sort=-TX.02`);
  const firstWard = page
    .getByRole('region', { name: /Bảng số liệu/ })
    .locator('tbody tr')
    .first();
  await firstWard.filter({ hasText: 'Phường Nguyễn Thị Minh Khai' }).waitFor();

  await opened('Số cử tri tham dự: 1.444').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Phường Sông Cầu' }).click();
  await page.getByText('6 hồ sơ, cộng lại là 186; số liệu trên trang: 186.').waitFor();
  const { pathname, search } = new URL(page.url());
  expect(search).toBe('?period=2020-9M&sort=-TX.02&figure=TX.02&of=song-cau');

  await visit.close();
  await open(pathname + search);
  await page.getByText('6 hồ sơ, cộng lại là 186; số liệu trên trang: 186.').waitFor();
});

test('a chart marks what lacks a ward, and says which', async () => {
  await pages.hub.ward('song-cau').stop();
  await open(`${NINE_MONTHS}&chart=TX.02`);

  await page.getByText('* tháng chưa đủ số liệu, chưa gồm: Phường Sông Cầu').waitFor();
  await page.getByText('* chưa có số liệu, hoặc số liệu nhỏ được ẩn').waitFor();
  await page
    .getByText(/^\d\d\/2020\*$/)
    .first()
    .waitFor();
  await page.getByText('Phường Sông Cầu*', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: /^Phường Sông Cầu\*: / }).count()).toBe(0);
  await visit.close();

  await pages.hub.ward('song-cau').startAgain();
  await open(`${NINE_MONTHS}&chart=TX.02`);
  await page
    .getByText(/^\d\d\/2020$/)
    .first()
    .waitFor();
  expect(await page.getByText(/\* tháng chưa đủ/).count()).toBe(0);
});

test('a bar of a month and one of a state of recommendations open the records behind them, as many as they say', async () => {
  await open(`${NINE_MONTHS}&chart=TX.02`);
  const numberIn = async (bar: Locator) => /: ([\d.]+)\. Mở hồ sơ$/.exec((await bar.getAttribute('aria-label'))!)![1]!;

  const month = page.getByRole('button', { name: /^Thành phố, 06\/2020: / });
  const voters = await numberIn(month);
  await month.click();
  await page.getByText(`cộng lại là ${voters}; số liệu trên trang: ${voters}.`).waitFor();
  expect(new URL(page.url()).search).toBe('?period=2020-9M&chart=TX.02&figure=TX.02&of=city&within=2020-06');
  await page.getByRole('dialog').getByText('lượt cử tri · Tháng 6 năm 2020').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  const state = page.getByRole('button', { name: /^Đã chuyển, chờ giải quyết: / });
  const transferred = await numberIn(state);
  await state.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText(`${transferred} kiến nghị.`).waitFor();
  expect(await page.getByRole('dialog').getByRole('row').count()).toBe(1 + Number(transferred));
  expect(new URL(page.url()).search).toBe('?period=2020-9M&chart=TX.02&state=transferred');
});

test('a ward officer sees the figures of that ward alone, and no others', async () => {
  await open(NINE_MONTHS, { account: 'song-cau' });

  await page.getByText('Đủ số liệu: 1/1 xã, phường đã trả lời').waitFor();
  await page.getByRole('row', { name: /^Phường Sông Cầu/ }).waitFor();
  expect(await page.getByText(/Đức Xuân/).count()).toBe(0);
  await page.getByText('Một phần số liệu không dành cho tài khoản này').waitFor();
  expect((await figures('Số kỳ họp HĐND'))[0]).toBe('–');
});

test('an officer of citizen affairs, who may see no conference, begins with last year', async () => {
  await open('/', { account: 'dan-nguyen' });

  await page
    .getByText(`Năm ${new Date().getFullYear() - 1}`)
    .first()
    .waitFor();
  await page
    .getByRole('row', { name: /^Số lượt tiếp công dân/ })
    .first()
    .waitFor();
});

test('everything is reached by the keyboard, and what was opened gives the focus back', async () => {
  await open(NINE_MONTHS);
  await opened('Số cử tri tham dự: 892').waitFor();

  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Tới nội dung chính');
  await page.getByLabel('Loại kỳ').focus();
  await page.keyboard.press('ArrowUp'); // half year
  await page.getByText('6 tháng cuối năm 2020').waitFor();
  // The city's own, in the first column: a sum over wards opens the wards.
  const row = page.getByRole('row', { name: /^Số phiên họp Thường trực HĐND\b/ });
  const figure = row.getByRole('cell').first().getByRole('button');
  await figure.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.getByText(/hồ sơ, cộng lại là/).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.evaluate('document.activeElement.ariaLabel')).toBe(await figure.getAttribute('aria-label'));
});

test('English is a switch away, and stays', async () => {
  await open(NINE_MONTHS);

  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Two-tier briefing' }).waitFor();
  await page.getByText('Complete: 8/8 wards have answered').waitFor();
  await page.getByRole('button', { name: 'Voters attending: 1,444. Open the records' }).waitFor();
  expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  await page.reload();
  await page.getByRole('heading', { name: 'Two-tier briefing' }).waitFor();
});

test.each(['light', 'dark'] as const)(
  'on a phone and a desktop, the %s page has nothing that axe finds serious',
  async (colorScheme) => {
    await open(`${NINE_MONTHS}&compare=before&columns=all`, { colorScheme, viewport: { width: 390, height: 844 } });
    await opened('Số cử tri tham dự: 892').waitFor();
    await page.getByText('Đủ số liệu: 8/8 xã, phường đã trả lời').waitFor();
    await page.locator('.recharts-surface').nth(2).waitFor();

    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await seriousFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await opened('Số cử tri tham dự: 892').click();
    await page.getByText('24 hồ sơ, cộng lại là 892').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  },
);
