import type { ReportData, ReportedOversight, ReportedQuestion } from '../data/report-data';
import { monthWords, shortDate, untilWords } from '../words/period-words';
import { tierWord, wardKindsWord } from '../words/unit-words';
import { counts, hasAny, joined, small } from './phrases';

/** What the council and its Standing Committee decided in: sessions and meetings, by kind. */
export function sessionsText(data: ReportData): string {
  if (!hasAny(data, 'KH.01')) return `Trong kỳ, HĐND ${tierWord(data.city.name)} không có kỳ họp.`;
  const kinds = counts(data.figures, [
    ['KH.01a', 'kỳ họp thường lệ'],
    ['KH.01b', 'kỳ họp chuyên đề'],
    ['KH.01c', 'kỳ họp giải quyết công việc phát sinh đột xuất'],
  ]);
  const resolutions = hasAny(data, 'NQ.01') ? ', ban hành {NQ.01} nghị quyết' : '';
  return `HĐND ${tierWord(data.city.name)} tổ chức {KH.01} kỳ họp (gồm ${joined(kinds)})${resolutions} (Biểu 01).`;
}

/** Meetings of the Standing Committee, by kind. */
export function meetingsText(data: ReportData): string {
  if (!hasAny(data, 'PH.01')) return 'Trong kỳ, Thường trực HĐND không có phiên họp.';
  const kinds = counts(data.figures, [
    ['PH.01a', 'phiên họp thường kỳ'],
    ['PH.01b', 'phiên họp bất thường'],
    ['PH.01c', 'phiên họp mở rộng'],
  ]);
  const aim = 'để quyết định các vấn đề thuộc thẩm quyền';
  return `Thường trực HĐND tổ chức {PH.01} phiên họp (gồm ${joined(kinds)}) ${aim} (Biểu 01).`;
}

/** Thematic oversight, completed and in progress, and the surveys for it. */
export function oversightText(data: ReportData): string {
  const completed = data.oversights.filter(({ isCompleted }) => isCompleted);
  const inProgress = data.oversights.filter(({ isCompleted }) => !isCompleted);
  const lines: string[] = [];
  if (hasAny(data, 'GS.01')) {
    const units = `đối với {GS.03} cơ quan, đơn vị${unitsInWords(data, completed)}`;
    lines.push(`Hoàn thành {GS.01} cuộc giám sát chuyên đề ${units}:`, ...completed.map(completedLine));
  }
  if (hasAny(data, 'GS.02'))
    lines.push('Đang tiến hành {GS.02} cuộc giám sát chuyên đề:', ...inProgress.map(inProgressLine));
  if (lines.length === 0) lines.push('Trong kỳ không có giám sát chuyên đề.');
  if (hasAny(data, 'GS.04'))
    lines.push('Tổ chức khảo sát phục vụ giám sát tại {GS.04} điểm, khu dân cư, cơ sở trên địa bàn (Biểu 04).');
  return lines.join('\n');
}

const MANDATES = {
  COUNCIL: 'HĐND giao',
  STANDING_COMMITTEE: 'Thường trực HĐND tổ chức',
  COMMITTEE: 'Ban của HĐND tổ chức',
} as const;

/** Where every ward's committee was overseen besides units of the city: " (UBND thành phố và UBND {TC.02} xã, phường)". */
function unitsInWords({ wards }: ReportData, oversights: readonly ReportedOversight[]): string {
  const units = oversights.flatMap((oversight) => oversight.units);
  const overseenWards = new Set(units.flatMap(({ wardId }) => wardId ?? []));
  const isOfAllWards = wards.length > 0 && wards.every(({ id }) => overseenWards.has(id));
  const ofCity = [...new Set(units.flatMap(({ name, wardId }) => (wardId === null ? [name] : [])))];
  if (!isOfAllWards || overseenWards.size !== wards.length || ofCity.length > 3) return '';
  return ` (${joined([...ofCity, `UBND {TC.02} ${wardKindsWord(wards.map(({ kind }) => kind))}`])})`;
}

function completedLine({ title, mandatedBy, scope, completedOn }: ReportedOversight): string {
  const looked = scope.from && scope.to ? ` từ ngày ${shortDate(scope.from)} đến ${untilWords(scope.to)}` : '';
  const on = completedOn ? `, hoàn thành ngày ${shortDate(completedOn)}` : '';
  return `- ${title}${looked} (${MANDATES[mandatedBy]}${on}).`;
}

function inProgressLine({ title, mandatedBy, expectedCompletion, reportDueAtSession }: ReportedOversight): string {
  const expected = expectedCompletion ? `, dự kiến xong trong ${monthWords(expectedCompletion)}` : '';
  const due = reportDueAtSession === null ? '' : `, báo cáo kết quả với HĐND tại kỳ họp thứ ${reportDueAtSession}`;
  return `- ${title} (${MANDATES[mandatedBy]}${expected}${due}).`;
}

/** What deputies asked, and what was explained. */
export function questionsText({ questions: { interpellations, hearings } }: ReportData): string {
  const asked = interpellations.map((one) => questionLine(one, 'trả lời', 'chưa trả lời'));
  const explained = hearings.map((one) => questionLine(one, 'tổ chức', ''));
  const lines = [
    ...(asked.length > 0 ? ['Đại biểu HĐND chất vấn về các nội dung:', ...asked] : []),
    ...(explained.length > 0 ? ['Thường trực HĐND tổ chức phiên giải trình về các nội dung:', ...explained] : []),
  ];
  return lines.length > 0 ? lines.join('\n') : 'Trong kỳ không có chất vấn, phiên giải trình.';
}

function questionLine({ subject, answeredBy, on }: ReportedQuestion, done: string, awaited: string): string {
  const when = on === null ? awaited : `${done} ngày ${shortDate(on)}`;
  return `- ${subject} (${[answeredBy, when].filter(Boolean).join('; ')}).`;
}

/** The council's committees and their programmes. */
export function committeesText({ city }: ReportData): string {
  const names = city.committees.length > 0 ? `: ${city.committees.join(', ')}` : '';
  const programmes = city.hasQuarterlyProgrammes
    ? ' Các Ban đã xây dựng chương trình hoạt động chi tiết theo từng quý và tổ chức thực hiện theo chức năng, nhiệm vụ được giao.'
    : '';
  return `HĐND ${tierWord(city.name)} có {TC.01} Ban${names}.${programmes}`;
}

/** More groups than this are not named one by one. */
const MOST_NAMED_GROUPS = 12;

/** The deputies' groups. */
export function groupsText({ city }: ReportData): string {
  const tier = tierWord(city.name);
  if (city.groups.length === 0) return `Chưa ghi nhận Tổ đại biểu của HĐND ${tier}.`;
  if (city.groups.length > MOST_NAMED_GROUPS) return `Các Tổ đại biểu HĐND ${tier} hoạt động tại các địa bàn ứng cử.`;
  const places = city.groups.map((name) => small(name).replace(/^tổ đại biểu /, ''));
  return `Các Tổ đại biểu HĐND ${tier}: ${joined(places)}.`;
}
