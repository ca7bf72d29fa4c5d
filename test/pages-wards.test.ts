import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { unitsCommand } from '../scripts/units/units-command';
import { CATALOGUE } from '../subgraphs/indicators/catalogue';
import { plainWardCounts } from './support/plain-counts';
import { typeCommand } from './support/type-command';
import { bacKan2020 } from './support/world';
import { type PagesHub, seriousFindings, showsInTime, startPagesHub, type Visit } from './support/pages';

jest.setTimeout(90_000);

const WARD = 'song-cau';
const OTHER = 'duc-xuan';
const [FROM, TO] = ['2020-01-01', '2020-09-30'];
const PERIOD = 'period=2020-9M';
const CHANGE = join(bacKan2020.folder, '../bac-kan-2025/unit-change.json');

let pages: PagesHub;
let visit: Visit;
let page: Page;
beforeAll(async () => {
  pages = await startPagesHub();
  await giveReturns();
}, 180_000);
afterAll(() => pages?.stop());
afterEach(async () => {
  await visit?.close();
  await pages?.hub.ward(WARD).startAgain(); // where a test stopped it and failed
});

/** The demonstration has no returns: the ward has submitted one of the period, and the city accepted it; another was sent back. */
async function giveReturns(): Promise<void> {
  const submitted = `'2020-10-02T02:00:00Z'`;
  await pages.hub.run(
    WARD,
    `insert into ward_return (id, period_from, period_to, state, submission, submitted_at, decided_at, decision_note) values
      ('r-9m', '${FROM}', '${TO}', 'ACCEPTED', 1, ${submitted}, '2020-10-05T02:00:00Z', null),
      ('r-q2', '2020-04-01', '2020-06-30', 'RETURNED', 1, '2020-07-02T02:00:00Z', '2020-07-03T02:00:00Z', 'Thiếu số đối thoại')`,
  );
  await pages.hub.run(
    'city-council',
    `insert into collected_return (id, ward_id, period_from, period_to, state, since, due_on, submission, submitted_at) values
      ('c-1', '${WARD}', '${FROM}', '${TO}', 'ACCEPTED', '2020-10-05T02:00:00Z', '2020-10-06', 1, ${submitted}),
      ('c-2', '${OTHER}', '${FROM}', '${TO}', 'DRAFT', '2020-10-01T02:00:00Z', '2020-10-06', 0, null)`,
  );
}

async function open(path: string, options: Parameters<PagesHub['visit']>[1] = {}): Promise<void> {
  visit = await pages.visit(path, options);
  ({ page } = visit);
}

/** What a ward's own database holds, by the names that the page gives the indicators; counted without the hub. */
async function figuresOf(wardId: string): Promise<Record<string, number>> {
  const figures: Record<string, number> = {};
  for (const [code, sql] of plainWardCounts(FROM, TO)) {
    const { vi } = CATALOGUE.find((indicator) => indicator.code === code)!; // the codes are the catalogue's
    figures[vi] = await pages.hub.count(wardId, sql);
  }
  return figures;
}

const LIVE = 'deleted_at is null and cancelled_at is null and shared_at is not null';

const section = (title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

/** The numbers beside an indicator's name, in the order of the columns. */
const cellsOf = (name: string) =>
  section('Số liệu trong kỳ')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
    .getByRole('cell')
    .allInnerTexts();

const inWords = (number: number) => new Intl.NumberFormat('vi-VN').format(number);

test('a ward’s page has every figure that its own database holds, who its council is, and what the city knows of it', async () => {
  await open(`/wards/${WARD}?${PERIOD}`);
  await page.getByRole('heading', { name: 'Phường Sông Cầu', level: 1 }).waitFor();
  await page.getByText('Máy chủ của Phường Sông Cầu đang trả lời').waitFor();

  const figures = await figuresOf(WARD);
  await page
    .getByRole('button', { name: `Số cử tri tham dự: ${inWords(figures['Số cử tri tham dự']!)}. Mở hồ sơ` })
    .waitFor();
  for (const [name, figure] of Object.entries(figures))
    expect([name, await cellsOf(name)]).toEqual([name, [inWords(figure)]]);

  const council = section('Hội đồng nhân dân');
  await council.getByText('HĐND phường Sông Cầu · Khóa 6, nhiệm kỳ từ 01/07/2016 · 21 đại biểu').waitFor();
  expect(await council.getByRole('row').nth(1).innerText()).toMatch(/^Chủ tịch HĐND phường Sông Cầu/);
  expect(await section('Báo cáo số liệu').innerText()).toMatch(
    /9 tháng đầu năm 2020: Đã chấp nhận\s+từ 09:00 05\/10\/2020/,
  );
  await page.getByRole('row', { name: 'Quý II năm 2020 Trả lại để sửa Thiếu số đối thoại 09:00 02/07/2020' }).waitFor();
  expect([visit.foreign, visit.complaints]).toEqual([[], []]);
});

test('contacts of the city’s deputies open what was recommended there, and open recommendations say who is late', async () => {
  await open(`/wards/${WARD}?${PERIOD}`);
  const affairs = (what: string, table: string, where: string) =>
    pages.hub.count(
      'citizen-affairs',
      `select ${what} from ${table} where ward_id = '${WARD}' and ${LIVE} and ${where}`,
    );
  const contacts = `held_on between '${FROM}' and '${TO}'`;
  const voters = await affairs('sum(attending)', 'voter_contact', contacts);
  const held = await affairs('count(*)', 'voter_contact', contacts);

  const totals = section('Đại biểu thành phố tiếp xúc cử tri tại đây').locator('tfoot');
  expect(await totals.innerText()).toMatch(new RegExp(`^${held} buổi\\s+${voters}\\s`));
  const contact = page.getByRole('button', { name: /^Mở \d+ kiến nghị tại buổi ngày 09\/06\/2020$/ });
  const count = await contact.innerText();
  await contact.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(`${count} kiến nghị.`).waitFor();
  expect(await dialog.getByRole('row').count()).toBe(1 + Number(count));
  await page.keyboard.press('Escape');

  const isOpen = `state in ('CAPTURED', 'CONSOLIDATED', 'CLASSIFIED', 'TRANSFERRED', 'IN_RESOLUTION', 'CARRIED_OVER')`;
  const waiting = await affairs('count(*)', 'voter_recommendation', isOpen);
  const late = await affairs('count(*)', 'voter_recommendation', `${isOpen} and due_on < current_date`);
  const list = section('Kiến nghị đang mở');
  await list.getByText(`${waiting} kiến nghị chưa có kết quả.`).waitFor();
  await list.getByText(`${late} kiến nghị đã quá hạn.`).waitFor();
  expect(await list.getByRole('row').count()).toBe(1 + waiting);
  expect(
    await list
      .getByRole('row')
      .filter({ hasText: /quá hạn [\d.]+ ngày/ })
      .count(),
  ).toBe(late);
});

test('figures and months open their records, whose count is the figure, and the address leads a colleague there', async () => {
  await open(`/wards/${WARD}?${PERIOD}&chart=TX.02`);

  await page.getByRole('button', { name: 'Số cử tri tham dự: 186. Mở hồ sơ' }).click();
  await page.getByText('6 hồ sơ, cộng lại là 186; số liệu trên trang: 186.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const bar = page.getByRole('button', { name: /^Phường Sông Cầu, 06\/2020: \d+\. Mở hồ sơ$/ });
  const figure = /: (\d+)\./.exec((await bar.getAttribute('aria-label'))!)![1]!;
  await bar.focus();
  await page.keyboard.press('Enter');
  await page.getByText(`cộng lại là ${figure}; số liệu trên trang: ${figure}.`).waitFor();
  const { pathname, search } = new URL(page.url());
  expect(search).toBe('?period=2020-9M&chart=TX.02&figure=TX.02&of=song-cau&within=2020-06');

  await visit.close();
  await open(pathname + search);
  await page.getByText(`cộng lại là ${figure}; số liệu trên trang: ${figure}.`).waitFor();
  await page.getByRole('dialog').getByText('Tháng 6 năm 2020').waitFor();
});

test('two wards stand beside each other, with the figures of both and how they differ', async () => {
  await open(`/wards/${WARD}?${PERIOD}`);
  await page.getByLabel('Đặt cạnh').selectOption({ label: 'Phường Đức Xuân' });
  await page.getByRole('heading', { name: 'Phường Sông Cầu và Phường Đức Xuân' }).waitFor();
  expect(new URL(page.url()).search).toBe(`?${PERIOD}&with=${OTHER}`);

  const [one, other] = [await figuresOf(WARD), await figuresOf(OTHER)];
  await page.getByRole('button', { name: /^Số cử tri tham dự, Phường Đức Xuân/ }).waitFor();
  for (const [name, figure] of Object.entries(one)) {
    const difference = figure - other[name]!;
    const text = difference === 0 ? '=' : `${difference > 0 ? '+' : '−'}${Math.abs(difference)}`;
    expect([name, await cellsOf(name)]).toEqual([name, [inWords(figure), inWords(other[name]!), text]]);
  }
  await section('Báo cáo số liệu: Phường Đức Xuân').getByText('Quá hạn').waitFor();
  await page.getByText('Phó Chủ tịch phụ trách HĐND phường Đức Xuân').waitFor();
});

async function showsWhatTheCityKnows(): Promise<void> {
  await section('Đại biểu thành phố tiếp xúc cử tri tại đây').getByText('3 buổi').waitFor();
  await section('Kiến nghị đang mở')
    .getByText(/kiến nghị chưa có kết quả/)
    .waitFor();
  await section('Báo cáo số liệu').getByText('Đã chấp nhận').first().waitFor();
}

test('a ward that is down is told with the reason and since when, and what the city knows of it stays', async () => {
  await open(`/wards/${WARD}?${PERIOD}`, { hasClock: true });
  await page.getByText('Máy chủ của Phường Sông Cầu đang trả lời').waitFor();
  await showsWhatTheCityKnows(); // asked once: what is still under way when the clock is put forward is given up

  await pages.hub.ward(WARD).stop();
  const since =
    /^Chưa có số liệu của Phường Sông Cầu: máy chủ không liên lạc được, từ \d\d:\d\d \d\d\/\d\d\/\d{4} \(trả lời gần nhất lúc \d\d:\d\d/;
  await showsInTime(page, page.getByText(since));
  expect(await cellsOf('Số cử tri tham dự')).toEqual(['–']);
  await showsWhatTheCityKnows();

  await page.getByRole('link', { name: 'Xã, phường' }).click();
  await page.getByLabel('Tìm xã, phường').fill('song cau');
  await page.getByText('1/8 xã, phường', { exact: true }).waitFor();
  await page.getByRole('row', { name: /^Phường Sông Cầu máy chủ không liên lạc được, từ \d.* Đã chấp nhận/ }).waitFor();

  await pages.hub.ward(WARD).startAgain();
  await showsInTime(page, page.getByRole('row', { name: /^Phường Sông Cầu đang trả lời/ }));
  await page.getByRole('link', { name: 'Phường Sông Cầu' }).click();
  await page.getByRole('button', { name: 'Số cử tri tham dự: 186. Mở hồ sơ' }).waitFor();
});

test('a ward officer has the page of that ward, and is told calmly that another’s is not theirs', async () => {
  await open('/?period=2020-9M', { account: WARD });
  await page.getByRole('link', { name: 'Phường Sông Cầu' }).click();
  await page.getByRole('heading', { name: 'Phường Sông Cầu', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Số cử tri tham dự: 186. Mở hồ sơ' }).waitFor();
  await section('Kiến nghị đang mở')
    .getByText(/kiến nghị chưa có kết quả/)
    .waitFor();
  expect(new URL(page.url()).pathname).toBe(`/wards/${WARD}`);

  await page.getByLabel('Đặt cạnh').selectOption({ label: 'Phường Đức Xuân' });
  await page.getByText('Số liệu của Phường Đức Xuân không dành cho tài khoản này').waitFor();
  expect(await page.getByRole('button', { name: /Phường Đức Xuân/ }).count()).toBe(0);
  expect(await page.getByText(/Kiến nghị đang mở: Phường Đức Xuân/).count()).toBe(0);

  await page.getByRole('link', { name: 'Xã, phường' }).click();
  await page.getByRole('row', { name: /^Phường Sông Cầu/ }).waitFor();
  expect(
    await page
      .getByRole('region', { name: /Danh sách/ })
      .getByRole('link')
      .count(),
  ).toBe(1);
});

test('an address of no ward says so, and leads to the list', async () => {
  await open(`/wards/nowhere?${PERIOD}`);

  await page.getByRole('heading', { name: 'Không có xã, phường này' }).waitFor();
  await page.getByRole('link', { name: 'Mọi xã, phường' }).click();
  await page.getByRole('link', { name: 'Phường Xuất Hóa' }).waitFor();
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing serious on the %s pages, on a phone and a desktop',
  async (colorScheme) => {
    await open(`/wards/${WARD}?${PERIOD}&with=${OTHER}`, { colorScheme, viewport: { width: 390, height: 844 } });
    await page.getByRole('button', { name: /^Số cử tri tham dự, Phường Đức Xuân/ }).waitFor();
    await page.locator('.recharts-surface').first().waitFor();
    await section('Kiến nghị đang mở: Phường Sông Cầu').getByRole('row').nth(2).waitFor();

    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await seriousFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('link', { name: 'Xã, phường' }).click();
    await page.getByRole('row', { name: /^Phường Đức Xuân/ }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  },
);

test('a unit that has ceased says since when and into what, with links, and has no figures of a period after it', async () => {
  const { code, err } = await typeCommand(unitsCommand, ['apply', CHANGE], {
    withEmbeddedDatabases: (_, use) => use({ databases: pages.hub.databases, keys: pages.hub.keys }),
  });
  expect([code, err]).toEqual([0, '']);
  await open(`/wards/${OTHER}?period=2025-H2`);
  const notice = page.getByText(/Phường Đức Xuân hết hiệu lực từ 01\/07\/2025, sắp xếp vào/);
  await notice.waitFor();
  await page.getByText('Máy chủ lưu trữ của Phường Đức Xuân đọc được').waitFor();

  expect(await cellsOf('Số kỳ họp HĐND')).toEqual(['–']);
  expect(await page.getByText(/đang trả lời/).count()).toBe(0);
  await notice.getByRole('link', { name: 'Phường Đức Xuân' }).click();
  await page.getByText(/Phường Đức Xuân có hiệu lực từ 01\/07\/2025, hình thành từ/).waitFor();
  expect(page.url()).toContain('/wards/duc-xuan-2025?period=2025-H2');

  await page.goto(page.url().replace(/\/wards\/.*/, '/wards?period=2025'));
  const rows = page.getByRole('row').filter({ hasText: 'Phường Đức Xuân' });
  await rows.nth(1).waitFor();
  const names = await rows.getByRole('rowheader').allInnerTexts();
  expect(names.map((name) => /từ 01\/07\/2025|đến 30\/06\/2025/.exec(name)?.[0]).toSorted()).toEqual([
    'từ 01/07/2025',
    'đến 30/06/2025',
  ]);
});
