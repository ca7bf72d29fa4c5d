import type { Locator, Page } from 'playwright-core';
import { type PagesHub, seriousFindings, sharedWardPages, type Visit } from './support/pages';

jest.setTimeout(240_000);

const WARD = 'song-cau';

let pages: PagesHub;
let visit: Visit | undefined;
let page: Page;
beforeAll(async () => {
  pages = await sharedWardPages();
}, 180_000);
afterEach(async () => {
  await visit?.close();
  visit = undefined;
});

async function open(path: string, options: Parameters<PagesHub['visitWard']>[2] = {}): Promise<void> {
  visit = await pages.visitWard(WARD, path, options);
  ({ page } = visit);
}

const goTo = (path: string) => page.goto(pages.wardAddress(WARD) + path);
const save = () => page.getByRole('button', { name: 'Lưu', exact: true });
const field = (label: string | RegExp): Locator => page.getByLabel(label);
/** The id of a record of the ward that is as the SQL says. */
const anId = async (from: string): Promise<string> => {
  const [row] = await pages.hub.run<{ id: string }>(WARD, `select id from ${from} order by id limit 1`);
  return row?.id ?? '';
};

test('what is wrong is told at its field while it is typed and again by the server, nothing is lost, and leaving asks', async () => {
  await open('/records/WardVoterContact/new');
  await save().click();
  await page.getByRole('alert').getByText('Ngày tiếp xúc: Hãy nhập mục này.').waitFor();
  await field('Ngày tiếp xúc').fill('31/2/2025');
  await field(/Địa điểm/).fill('Nhà văn hóa tổ 9');
  await field('Số cử tri tham dự').fill('bốn mươi');
  await field('Số cử tri phát biểu').fill('41');
  await page.getByText('Ngày chưa đúng. Gõ ngày/tháng/năm, ví dụ 05/09/2020.').first().waitFor();
  await page.getByText('Hãy gõ một số nguyên, ví dụ 40.').first().waitFor();
  await field('Ngày tiếp xúc').fill('1.10.2025');
  await field('Số cử tri tham dự').fill('40');
  await save().click();
  const told = page.getByLabel('Số cử tri phát biểu');
  await page
    .getByRole('alert')
    .getByText(/không được nhiều hơn số cử tri tham dự/)
    .waitFor();
  expect(await told.getAttribute('aria-invalid')).toBe('true');
  expect(await field('Ngày tiếp xúc').inputValue()).toBe('01/10/2025');

  await page.getByRole('link', { name: 'Việc của tôi' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ở lại' }).click();
  expect(await field(/Địa điểm/).inputValue()).toBe('Nhà văn hóa tổ 9');
  await page.getByRole('link', { name: 'Việc của tôi' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Rời trang' }).click();
  await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
  await goTo('records/WardVoterContact/new');
  await page.getByText('Đang hiện nội dung bạn gõ lần trước mà chưa lưu.').waitFor();
  expect(await told.inputValue()).toBe('41');

  const drafts = () => page.evaluate('Object.keys(localStorage).filter((key) => key.startsWith("hai-cap.draft"))');
  expect(await drafts()).toHaveLength(1);
  page.once('dialog', (dialog) => void dialog.accept()); // the browser's own question before it leaves
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.waitForURL(/sign-in|session\/end/);
  await goTo('sign-in?signed-out');
  expect(await drafts()).toEqual([]);
});

test('a petition’s personal data is kept in no storage that outlives the tab', async () => {
  await open('/records/WardPetition/new');
  await field(/Họ tên người gửi/).fill('Nguyễn Văn Thử');
  await field('Ngày tiếp nhận').fill('1/8/2025');
  const stored = (storage: string) =>
    page.evaluate(
      `Object.entries(${storage}).filter(([key]) => key.startsWith('hai-cap.draft')).map(([, value]) => value).join()`,
    );
  expect(await stored('localStorage')).toContain('1/8/2025');
  expect(await stored('localStorage')).not.toContain('Thử');
  expect(await stored('sessionStorage')).toContain('Thử');
});

test('a record that is entered twice is told, and can be corrected, called off, restored and removed', async () => {
  await open('/records/WardVoterContact/new');
  for (const _ of [1, 2]) {
    await field('Ngày tiếp xúc').fill('3/10/2025');
    await field(/Địa điểm/).fill('Hội trường phường');
    await field('Số cử tri tham dự').fill('30');
    await field('Số cử tri phát biểu').fill('3');
    await page.getByRole('button', { name: 'Lưu và ghi tiếp' }).click();
    await page.getByText('Đã ghi hồ sơ.').waitFor();
    await page.getByRole('link', { name: 'Tiếp xúc cử tri tại Hội trường phường' }).waitFor();
  }
  await page.getByRole('link', { name: 'Xóa hồ sơ vừa ghi' }).click();
  await field('Lý do').fill('Ghi hai lần');
  await page.getByRole('button', { name: 'Xóa hồ sơ' }).click();
  await page.getByRole('heading', { level: 1, name: 'Điểm tiếp xúc cử tri' }).waitFor();
  await page.getByRole('link', { name: 'Tiếp xúc cử tri tại Hội trường phường' }).click();

  await page.getByRole('link', { name: 'Sửa', exact: true }).click();
  await field('Số cử tri tham dự').fill('42');
  await save().click();
  await page.getByText('Số cử tri tham dự: từ 30 thành 42').waitFor();

  for (const [act, done, gone] of [
    ['Hủy hồ sơ', 'Đã hủy hồ sơ.', true],
    ['Khôi phục hồ sơ', 'Đã khôi phục hồ sơ.', false],
  ] as const) {
    if (gone) await page.getByText('Hủy bước, hủy hoặc xóa hồ sơ').click();
    await page.getByRole('link', { name: act }).click();
    await field('Lý do').fill('Thử');
    await page.getByRole('button', { name: act }).click();
    await page.getByText(done).waitFor();
  }
});

test('a recommendation goes on step by step, a step is mended and undone, and its history says so in words', async () => {
  const contactId = await anId('voter_contact where deleted_at is null and cancelled_at is null');
  await open(`/records/WardRecommendation/new?contactId=${contactId}`);
  await field(/Nội dung kiến nghị/).fill('Đề nghị lắp đèn đường tổ 7');
  await save().click();
  await page.getByRole('heading', { level: 1, name: 'Kiến nghị: Đề nghị lắp đèn đường tổ 7' }).waitFor();
  await page.getByRole('link', { name: 'Tổng hợp kiến nghị' }).click();
  await page.getByRole('button', { name: 'Tổng hợp kiến nghị' }).click();
  await page.getByText('Đã ghi bước xử lý.').waitFor();
  await page.getByRole('link', { name: 'Phân loại kiến nghị' }).click();
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Phân loại kiến nghị' }).click();
  await page.getByText('Đã ghi bước xử lý.').waitFor();

  await page.getByText('Hủy bước, hủy hoặc xóa hồ sơ').click();
  await page.getByRole('link', { name: 'Hủy bước gần nhất' }).click();
  await field('Lý do').fill('Phân loại nhầm');
  await page.getByRole('button', { name: 'Hủy bước gần nhất' }).click();
  await page.getByText('Đã hủy bước gần nhất.').waitFor();
  await page.getByText('Lý do: Phân loại nhầm').waitFor();
});

test('whoever may only read is offered nothing to write, and an officer of another ward is told whose page it is', async () => {
  await open('/', { account: 'thuong-truc' });
  await page.getByText('Bạn xem được, không ghi được ở đây').waitFor();
  await goTo('records/WardSession');
  await page.getByRole('table').waitFor();
  expect(await page.getByRole('link', { name: 'Ghi mới' }).count()).toBe(0);
  expect(await page.getByRole('alert').count()).toBe(0);
  await visit?.close();

  await open('/', { account: 'duc-xuan' });
  await page.getByRole('heading', { name: 'Trang này của xã, phường khác' }).waitFor();
});

test('all pages are read in both themes, on a desktop and on a phone', async () => {
  await open('/');
  const contactId = await anId('voter_contact where deleted_at is null and cancelled_at is null');
  for (const path of [
    '',
    'records',
    'records/WardVoterContact',
    'records/WardPetition/new',
    `records/WardVoterContact/${contactId}`,
    `records/WardVoterContact/${contactId}?act=correct`,
    'returns',
  ]) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await goTo(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, 1280]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, 390]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
      expect([path, colorScheme, await seriousFindings(page)]).toEqual([path, colorScheme, []]);
    }
  }
});

test('the first page’s script is small', async () => {
  await open('/');
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js'))
      sizes.push(
        response
          .request()
          .sizes()
          .then((size) => size.responseBodySize),
      );
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.clearBrowserCache');
  await page.reload();
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(sizes)).reduce((sum, one) => sum + one, 0);
  console.log(`first page of a ward: ${(bytes / 1024).toFixed(0)} KB of script`);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(250 * 1024);
});
