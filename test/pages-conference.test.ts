import type { Page } from 'playwright-core';
import { type PagesHub, seriousFindings, startPagesHub, type Visit } from './support/pages';

jest.setTimeout(120_000);

let pages: PagesHub;
let visit: Visit;
let page: Page;
beforeAll(async () => {
  pages = await startPagesHub();
  await collectReturns();
}, 180_000);
afterAll(() => pages?.stop());
afterEach(() => visit?.close());

const PATH = '/conference';

async function open(path: string, options: Parameters<PagesHub['visit']>[1] = {}): Promise<void> {
  visit = await pages.visit(path, options);
  ({ page } = visit);
  await page.getByRole('heading', { name: 'Hội nghị giao ban công tác HĐND hai cấp' }).waitFor();
}

/** What three wards have sent or begun, and one is late with. */
async function collectReturns(): Promise<void> {
  const states = { 'song-cau': 'ACCEPTED', 'duc-xuan': 'SUBMITTED', 'xuat-hoa': 'DRAFT', 'nong-thuong': 'NOT_STARTED' };
  for (const [wardId, state] of Object.entries(states))
    await pages.hub.run(
      'city-council',
      `insert into collected_return (id, ward_id, period_from, period_to, state, since, due_on)
       values ($1, $1, '2020-01-01', '2020-09-30', $2, '2020-10-05T08:00:00+07:00', '2020-10-10')`,
      [wardId, state],
    );
}

const section = (name: string) => page.getByRole('heading', { name }).locator('xpath=ancestor::section');
const dialog = () => page.getByRole('dialog');
const save = () => dialog().getByRole('button', { name: 'Lưu' }).click();
const closed = () => dialog().waitFor({ state: 'detached' });

test('the latest conference stands there with its periods, guests and tasks, and leads to the figures of its period', async () => {
  await open(PATH);

  await page.getByText('9 tháng đầu năm 2020 (01/01/2020 – 30/09/2020)').waitFor();
  await page.getByText('Lê Đăng Trưởng, Phó Chủ tịch phụ trách HĐND thành phố').waitFor();
  await page.getByRole('row', { name: /^Triệu Thị Thu Hoài/ }).waitFor();
  expect(await section('Nhiệm vụ').locator('tbody tr').count()).toBe(10);
  const report = page.getByRole('link', { name: 'Mở báo cáo của kỳ đánh giá' });
  expect(await report.getAttribute('href')).toBe('/report?period=2020-9M');
  await page.getByRole('link', { name: 'Xem số liệu của kỳ đánh giá' }).click();
  await page.getByText('9 tháng đầu năm 2020').waitFor();
  expect([visit.foreign, visit.complaints]).toEqual([[], []]);
});

test('the board says of every ward how far its return is', async () => {
  await open(PATH);
  const board = section('Báo cáo số liệu của xã, phường');

  await board.getByText('1/8 xã, phường đã được chấp nhận số liệu').waitFor();
  expect(await board.getByRole('list').innerText()).toBe(
    '2 quá hạn\n4 chưa làm\n0 đang làm\n0 trả lại để sửa\n1 đã gửi, chờ duyệt\n1 đã chấp nhận',
  );
  await board.getByRole('row', { name: /^Phường Đức Xuân đã gửi, chờ duyệt/ }).waitFor();
  await board.getByRole('row', { name: /^Phường Huyền Tụng chưa làm – –$/ }).waitFor();
});

test('place and agenda are entered, and a day in the wrong order is refused at its field', async () => {
  await open(PATH);
  await page.getByRole('button', { name: 'Sửa hội nghị' }).click();
  await page.getByLabel('Địa điểm').fill('Hội trường A');
  await page.getByLabel('Chương trình').fill('Báo cáo 9 tháng\n2. Thảo luận');
  await page.getByLabel('Kỳ kế hoạch đến ngày').fill('2020-09-01');
  await save();
  await dialog().getByText('Chưa lưu. Hãy sửa các chỗ nêu dưới đây.').waitFor();
  const told = await page.getByLabel('Kỳ kế hoạch đến ngày').getAttribute('aria-describedby');
  expect(await page.locator(`[id="${told}"]`).innerText()).toBe(
    'Ngày cuối của kỳ kế hoạch không được trước ngày đầu. Hãy sửa ngày rồi gửi lại.',
  );

  await page.getByLabel('Kỳ kế hoạch đến ngày').fill('2020-12-31');
  await save();
  await closed();
  await page.getByText('Hội trường A').waitFor();
  expect(await section('Chương trình').getByRole('listitem').allInnerTexts()).toEqual(['Báo cáo 9 tháng', 'Thảo luận']);
  const [kept] = await pages.hub.run('city-council', 'select place, version from briefing_conference');
  expect(kept).toEqual({ place: 'Hội trường A', version: 2 });
});

test('whoever is second to change a record is told what the first has entered, and may then keep to their own', async () => {
  await open(PATH);
  await page.getByRole('button', { name: 'Sửa hội nghị' }).click();
  await page.getByLabel('Chủ trì', { exact: true }).fill('Người thứ hai');
  await pages.hub.run(
    'city-council',
    `update briefing_conference set chair_name = 'Người thứ nhất', version = version + 1`,
  );
  await save();
  await dialog().getByText('Người khác vừa sửa hồ sơ này. Hiện nay hồ sơ là:').waitFor();
  await dialog().getByRole('listitem').filter({ hasText: 'Chủ trì: Người thứ nhất' }).waitFor();

  await save();
  await closed();
  await page.getByText('Người thứ hai, Phó Chủ tịch phụ trách HĐND thành phố').waitFor();
});

test('a task is set, refused a place that is taken, begun and done; a guest is invited and taken off the list', async () => {
  await open(PATH);
  await page.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
  expect(await page.getByLabel('Số thứ tự').inputValue()).toBe('11');
  await page.getByLabel('Thực hiện đến ngày').fill('');
  await save();
  expect(await dialog().getByText('Hãy nhập mục này.').count()).toBe(2); // the task itself, and its last day
  await page.getByLabel('Thực hiện đến ngày').fill('2020-12-31');
  await page.getByLabel('Số thứ tự').fill('3');
  await page.getByLabel('Nội dung nhiệm vụ').fill('Rà soát kiến nghị quá hạn');
  await page.getByLabel('Đơn vị, người thực hiện').fill('Ban Pháp chế');
  await save();
  await dialog()
    .getByText(/^Số thứ tự 3 đã là của nhiệm vụ: Tiếp tục thực hiện tốt/)
    .waitFor();
  await page.getByLabel('Số thứ tự').fill('11');
  await save();
  await closed();

  const task = page.getByRole('row', { name: /Rà soát kiến nghị quá hạn/ });
  expect(await task.innerText()).toContain('Ban Pháp chế');
  await task.getByRole('button', { name: /^Bắt đầu thực hiện/ }).click();
  await page.getByLabel('Ngày bắt đầu').fill('2020-10-20');
  await save();
  await closed();
  await task.getByRole('button', { name: /^Hoàn thành/ }).click();
  await page.getByLabel('Ngày hoàn thành').fill('2020-10-19');
  await save();
  await dialog()
    .getByText(/ngày bắt đầu/i)
    .waitFor();
  await page.getByLabel('Ngày hoàn thành').fill('2020-12-20');
  await save();
  await closed();
  await page.getByText('1/11 nhiệm vụ đã hoàn thành').waitFor();
  await task.filter({ hasText: 'ngày 20/12/2020' }).waitFor();

  await page.getByRole('button', { name: 'Thêm đại biểu' }).click();
  await page.getByLabel('Họ và tên').fill('Khách Hư Cấu');
  await page.getByLabel('Chức vụ', { exact: true }).fill('Ủy ban MTTQ');
  await page.getByLabel('Ngày mời').fill('2020-10-13');
  await save();
  await closed();
  await page.getByRole('button', { name: 'Bỏ khỏi danh sách: Khách Hư Cấu' }).click();
  await page.getByLabel('Lý do').fill('Bận việc khác');
  await save();
  await page.getByRole('row', { name: /^Khách Hư Cấu/ }).waitFor({ state: 'detached' });
});

test('a ward officer reads the conference and the line of that ward, an analyst no board, and neither can change anything', async () => {
  await open(PATH, { account: 'song-cau' });
  await page.getByText('1/1 xã, phường đã được chấp nhận số liệu').waitFor();
  expect(await section('Nhiệm vụ').locator('tbody tr').count()).toBeGreaterThanOrEqual(10);
  expect(await page.getByRole('main').getByRole('button').count()).toBe(0);

  await visit.close();
  await open(PATH, { account: 'phan-tich' });
  const told = section('Báo cáo số liệu của xã, phường').getByText('Một phần số liệu không dành cho tài khoản này');
  await told.waitFor();
  expect(await page.getByRole('main').getByRole('button').count()).toBe(0);

  await visit.close();
  visit = await pages.visit(PATH, { account: 'dan-nguyen' });
  await visit.page.getByText('Không có số liệu nào để hiện cho tài khoản này.').waitFor();
  expect(await visit.page.getByRole('alert').count()).toBe(0);
});

test.each(['light', 'dark'] as const)(
  'on a phone and a desktop, the %s page has nothing that axe finds serious',
  async (colorScheme) => {
    await open(PATH, { colorScheme, viewport: { width: 390, height: 844 } });
    await page.getByText('1/8 xã, phường đã được chấp nhận số liệu').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await seriousFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
    await save();
    await dialog().getByRole('alert').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  },
);
