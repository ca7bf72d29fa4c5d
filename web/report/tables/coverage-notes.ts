import { missingWards, type ReportData, type ReportedWard, uncountedByCity } from '../data/report-data';
import { wholeNumber } from '../words/number-words';
import { momentWords } from '../words/period-words';
import { tierWord, wardKindsWord } from '../words/unit-words';

/** Why a ward is missing, for people. */
export const REASONS = {
  UNREACHABLE: 'không kết nối được',
  TIMED_OUT: 'trả lời quá chậm',
  REFUSED: 'từ chối trả lời',
  SCHEMA_BEHIND: 'phần mềm chưa được nâng cấp',
  NOT_ACCEPTED: 'chưa có báo cáo số liệu được chấp nhận',
  NOT_KEPT: 'chưa lưu hồ sơ từ đầu kỳ',
  ANSWERED: 'trả lời thiếu số liệu',
} as const;

/** "Phường Sông Cầu (không kết nối được)". */
export const wardAndReason = ({ name, missing }: ReportedWard): string =>
  missing === null ? name : `${name} (${REASONS[missing]})`;

/** More than these are not named on the face: the table of wards names them all. */
const MOST_NAMED = 10;

/** What does not hold every figure says so on its face: which wards are missing and why, which figures of the city. */
export function warningsOf(data: ReportData): string[] {
  const missing = missingWards(data);
  const uncounted = uncountedByCity(data);
  const warnings: string[] = [];
  if (missing.length > 0) {
    const kinds = wardKindsWord(data.wards.map(({ kind }) => kind));
    const answered = `${wholeNumber(data.wards.length - missing.length)}/${wholeNumber(data.wards.length)}`;
    warnings.push(
      `BÁO CÁO CHƯA ĐẦY ĐỦ: có số liệu của ${answered} ${kinds}. Chưa có số liệu của: ${namesOf(missing)}.`,
    );
  }
  warnings.push(...lackingWords(data).map((words) => `BÁO CÁO CHƯA ĐẦY ĐỦ: ${words}`));
  if (uncounted.length > 0) {
    const codes = uncounted.map(({ code }) => code).join(', ');
    warnings.push(`BÁO CÁO CHƯA ĐẦY ĐỦ: chưa có số liệu cấp ${tierWord(data.city.name)} của các chỉ tiêu ${codes}.`);
  }
  return warnings;
}

/** Which figures are not of all wards though these answered: "Chỉ tiêu DX.01 chưa gồm số liệu của: Phường Sông Cầu (…).", a sentence a reason. */
export function lackingWords({ wards }: ReportData): string[] {
  const lines = wards.flatMap(({ name, lacking }) =>
    lacking.map(({ reason, codes }) => ({ name, sort: `${codes.join(', ')}|${reason}`, codes, reason })),
  );
  return [...Map.groupBy(lines, ({ sort }) => sort).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const names = same
      .slice(0, MOST_NAMED)
      .map(({ name }) => name)
      .join('; ');
    const others = same.length - MOST_NAMED;
    const more = others > 0 ? ` và ${wholeNumber(others)} nơi khác` : '';
    return [`Chỉ tiêu ${first.codes.join(', ')} chưa gồm số liệu của: ${names}${more} (${REASONS[first.reason]}).`];
  });
}

function namesOf(missing: readonly ReportedWard[]): string {
  const named = missing.slice(0, MOST_NAMED).map(wardAndReason).join('; ');
  const others = missing.length - MOST_NAMED;
  return others > 0 ? `${named}; và ${wholeNumber(others)} nơi khác nêu tại Biểu 06` : named;
}

/** An issued report froze figures alone, so the lines that they are made of come from records. */
const ROWS_OF_TODAY = 'Số tổng là số đã ban hành; các dòng chi tiết lấy từ hồ sơ hiện thời.';

/** What each table says below it: when its figures were taken, on what they rest, which wards are missing. */
export function coverageNotes(data: ReportData, hasWards: boolean): string[] {
  const missing = hasWards ? missingWards(data) : [];
  const basis = data.basis === 'ACCEPTED' ? 'báo cáo số liệu đã được chấp nhận' : 'hồ sơ hiện thời';
  const rests = hasWards ? `; số liệu cấp dưới lấy từ ${basis}` : '';
  return [
    `Số liệu tính đến ${momentWords(data.asOf)}${rests}.`,
    ...(data.issue && !hasWards ? [ROWS_OF_TODAY] : []),
    ...(missing.length > 0 ? [`Chưa gồm số liệu của: ${missing.map(wardAndReason).join('; ')}.`] : []),
    ...(hasWards ? lackingWords(data) : []),
  ];
}
