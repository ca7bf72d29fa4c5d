import type { UnitPlan } from '../../subgraphs/city-council/ward/plan-unit-change';
import type { Language } from '../../platform/language/sentence';
import type { Consequences } from './consequences';
import type { UnitChangeOutcome } from '../../subgraphs/city-council/ward/unit-change.service';

/**
 * What came of a change of units, for people: a line for each unit that ceases, begins or goes over; of one that is only tried also
 * what it leaves to be done.
 */
export function outcomeText(outcome: UnitChangeOutcome, language: Language, consequences?: Consequences): string {
  const words = WORDS[language];
  if (outcome.state === 'APPLIED_BEFORE') return `${words.appliedBefore}\n`;
  const { ends, begins, successions } = outcome.plan;
  return [
    outcome.state === 'APPLIED' ? words.applied : words.tried,
    ...ends.map((id) => `  - ${id}: ${words.ceases}`),
    ...begins.map(({ id, code, name, validFrom }) => `  + ${id} (${code} ${name}): ${words.inForceFrom} ${validFrom}`),
    ...successions.map(
      ({ predecessorId, successorId, extent }) => `  ${predecessorId} → ${successorId}: ${words[extent]}`,
    ),
    ...(consequences ? consequenceLines(outcome.plan, consequences, words) : []),
    '',
  ].join('\n');
}

function consequenceLines(
  { ends, begins }: UnitPlan,
  { openMatters, withoutServer, archives }: Consequences,
  words: Words,
): string[] {
  const matters = ends.map((id) => {
    const open = openMatters.get(id);
    return `  ${id}: ${open ? words.open(open.recommendations, open.petitions) : words.notKnown}`;
  });
  return [
    ...(ends.length > 0 ? [words.openMatters, ...matters] : []),
    ...(begins.length > 0 ? [words.accounts, ...begins.map(({ id, name }) => `  ${id}: ${words.officer(name)}`)] : []),
    ...(withoutServer.length > 0 ? [words.toStart, ...withoutServer.map((id) => `  ${id}: ${wardPage(id)}`)] : []),
    ...(ends.length > 0
      ? [words.archives, ...ends.map((id) => `  ${id}: ${archives.get(id) ?? words.noAddress}`)]
      : []),
  ];
}

const wardPage = (id: string): string => `/wards/${id}`;

type Words = (typeof WORDS)[Language];

const WORDS = {
  vi: {
    appliedBefore: 'Đã áp dụng trước đây, không thay đổi gì.',
    applied: 'Đã áp dụng.',
    tried: 'Chạy thử, chưa thay đổi gì.',
    ceases: 'hết hiệu lực',
    inForceFrom: 'hiệu lực từ',
    WHOLE: 'toàn bộ',
    PART: 'một phần',
    openMatters: 'Việc còn mở, ở lại với đơn vị cũ:',
    open: (recommendations: number, petitions: number) => `kiến nghị ${recommendations}, đơn ${petitions}`,
    notKnown: 'chưa biết, không có cơ sở dữ liệu ở đây',
    accounts: 'Tài khoản mới (tên đăng nhập: người dùng):',
    officer: (name: string) => `Cán bộ HĐND ${name}`,
    toStart: 'Máy chủ phải khởi động (kèm địa chỉ trang):',
    archives: 'Máy chủ thành lưu trữ, giữ chạy khi còn hỏi đến thời gian cũ:',
    noAddress: 'không có trong danh bạ máy chủ',
  },
  en: {
    appliedBefore: 'Applied before; nothing was changed.',
    applied: 'Applied.',
    tried: 'A dry run; nothing was changed.',
    ceases: 'ceases',
    inForceFrom: 'in force from',
    WHOLE: 'whole',
    PART: 'part',
    openMatters: 'Open matters, which stay with the unit of before:',
    open: (recommendations: number, petitions: number) => `recommendations ${recommendations}, petitions ${petitions}`,
    notKnown: 'not known, its database is not here',
    accounts: 'New accounts (name to sign in with: whose it is):',
    officer: (name: string) => `officer of the council of ${name}`,
    toStart: 'Servers to start (with the address of the page):',
    archives: 'Servers that become archives, to be kept running while their time is asked for:',
    noAddress: 'in no directory of servers',
  },
};
