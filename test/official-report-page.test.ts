import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { type PagesHub, seriousFindings, startPagesHub, type Visit } from './support/pages';
import { readDocx, readXlsx } from './support/read-office';
import { readPdf } from './support/read-pdf';

jest.setTimeout(120_000);

let pages: PagesHub;
let visited: Visit;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  pages = await startPagesHub({ delivers: true });
  ({ browser } = pages);
  visited = await pages.visit('/report?period=2020-01-01%2F2020-09-30', { acceptDownloads: true });
  ({ page } = visited);
  await page.locator('.paper').waitFor();
}, 180_000);
afterAll(() => pages?.stop());

async function downloaded(button: string): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 90_000 }),
    page.getByRole('button', { name: button }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^bao-cao-2020-01-01-2020-09-30\.(docx|pdf|xlsx)$/);
  return readFile(await download.path());
}

/** Waits until citizen affairs has sent the draft its figures: only then is it known which wards a report would lack. */
async function affairsFiguresAreIn(): Promise<void> {
  const sql = 'select from briefing_report where affairs_figures is not null';
  while ((await pages.hub.run('city-council', sql)).length === 0) await pause(100);
}

test('the preview looks like the paper: two columns in the head, the title in the middle, letters of the Times kind', async () => {
  const [sheet, issuer, country, kind] = await Promise.all(
    ['.paper-sheet', '.paper-head > div:first-child', '.paper-head > div:last-child', '.paper-kind'].map((selector) =>
      page.locator(selector).first().boundingBox(),
    ),
  );

  const mm = 96 / 25.4;
  expect(sheet!.width / mm).toBeCloseTo(210, 0);
  expect((issuer!.x - sheet!.x) / mm).toBeCloseTo(30, 0);
  expect(Math.abs(issuer!.y - country!.y)).toBeLessThan(1);
  expect(issuer!.x + issuer!.width).toBeLessThanOrEqual(country!.x + 1);
  expect(kind!.y).toBeGreaterThan(country!.y + country!.height);
  expect(
    await page
      .locator('.paper-paragraph')
      .first()
      .evaluate((one) => getComputedStyle(one).fontFamily),
  ).toMatch(/^"Times New Roman", Tinos/);
});

test('every figure in the preview leads to its indicator on the briefing page', async () => {
  const figure = page.locator('.paper-paragraph a', { hasText: '892' });

  const { searchParams } = new URL((await figure.getAttribute('href'))!, 'http://localhost');
  expect(Object.fromEntries(searchParams)).toEqual({ period: '2020-01-01/2020-09-30', figure: 'TX.02', of: 'city' });
  expect(await page.locator('.paper a:not([href])').count()).toBe(0);
});

test('words are edited around a figure, the figure stays, and all three files say so', async () => {
  const paragraph = page.locator('.paper-paragraph', { hasText: '11 phiên họp' });
  await paragraph.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Đã sửa bằng tay: nghiêm túc, đúng luật.');
  await page.getByRole('heading', { name: '2. Phiên họp' }).click();

  const said = await page.locator('.paper-paragraph', { hasText: 'Đã sửa bằng tay' }).textContent();
  expect(said).toContain('tổ chức 11 phiên họp (gồm 08 phiên họp thường kỳ');
  expect(await page.locator('.paper-paragraph', { hasText: 'Đã sửa bằng tay' }).locator('a').count()).toBe(4);

  const docx = readDocx(await downloaded('Tải Word'));
  expect(docx.paragraphs).toContain(said);
  expect(docx.paragraphs.join()).toContain('892 cử tri tham dự');
  const pdf = await readPdf(browser, await downloaded('Tải PDF'));
  const letters = pdf
    .flatMap(({ texts }) => texts.map(({ text }) => text))
    .join('')
    .replace(/\s/g, '');
  expect(letters).toContain('Đãsửabằngtay:nghiêmtúc,đúngluật.');
  expect(letters).toContain('892cửtrithamdự');
  const xlsx = await readXlsx(await downloaded('Tải các biểu'));
  expect(
    xlsx
      .get('Biểu 03')!
      .find(([, name]) => name === 'Tổng cộng')!
      .slice(2),
  ).toEqual([24, 892, 180, 402]);
});

test('a text that is emptied is made from records again', async () => {
  const paragraph = page.locator('.paper-paragraph', { hasText: 'Đã sửa bằng tay' });
  await paragraph.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.getByRole('heading', { name: '2. Phiên họp' }).click();

  await page.locator('.paper-paragraph', { hasText: 'tổ chức 11 phiên họp' }).waitFor();
  expect(await page.locator('.paper-paragraph', { hasText: 'Đã sửa bằng tay' }).count()).toBe(0);
});

test('an assessment is kept in a draft and is there when it is opened again', async () => {
  const title = page.getByRole('heading', { name: 'VI. Đánh giá chung' });
  const assessment = title.locator('xpath=following-sibling::p[1]');
  await assessment.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' HĐND hai cấp hoạt động đúng chương trình.');
  await title.click();
  await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
  await page.getByLabel('Bản').waitFor();
  await page.locator('.paper-paragraph', { hasText: 'đúng chương trình' }).waitFor();

  expect(await pages.hub.run('city-council', 'select state, assessment from briefing_report')).toEqual([
    {
      state: 'DRAFT',
      assessment: expect.stringMatching(/\{KH\.01:total\} kỳ họp.* HĐND hai cấp hoạt động đúng chương trình\.$/),
    },
  ]);
});

test('a draft is issued under a number, once it is confirmed that figures of wards are missing', async () => {
  await affairsFiguresAreIn();
  await page.getByRole('button', { name: 'Ban hành' }).click();
  const form = page.getByRole('dialog', { name: 'Ban hành' });
  await form.getByRole('button', { name: 'Lưu' }).click();
  expect(await form.getByText('Hãy nhập mục này.').count()).toBe(3);
  await form.getByLabel('Số báo cáo').fill('27/BC-HĐND');
  await form.getByLabel('Người ký', { exact: true }).fill('Lê Thị Mẫu');
  await form.getByLabel('Chức vụ người ký').fill('Phó Chủ tịch');
  await form.getByRole('button', { name: 'Lưu' }).click();
  await form.getByText('Còn 8 xã, phường chưa có báo cáo được chấp nhận').waitFor();
  await form.getByLabel('Ban hành dù còn xã, phường').check();
  await form.getByRole('button', { name: 'Lưu' }).click();

  await page.getByText('Báo cáo đã ban hành: không sửa được nữa.').waitFor();
  await page.locator('.paper-head', { hasText: '27/BC-HĐND' }).waitFor();
  expect(await page.getByRole('button', { name: 'Lưu dự thảo' }).count()).toBe(0);
  expect(await pages.hub.run('city-council', 'select state, number, signer_name from briefing_report')).toEqual([
    { state: 'ISSUED', number: '27/BC-HĐND', signer_name: 'Lê Thị Mẫu' },
  ]);
});

test('nothing is asked of another host, and nothing against the policy of the page', () => {
  expect(visited.foreign).toEqual([]);
  expect(visited.complaints).toEqual([]);
});

test.each(['light', 'dark'])('nothing serious is in the way of anybody, %s', async (theme) => {
  if (theme === 'dark') await page.getByRole('button', { name: 'Nền tối' }).click();

  expect(await seriousFindings(page)).toEqual([]);
});
