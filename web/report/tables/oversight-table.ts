import type { ReportData, ReportedOversight } from '../data/report-data';
import type { ReportTable, Row } from '../model/report-document';
import { wholeNumber } from '../words/number-words';
import { monthWords, shortDate } from '../words/period-words';
import { coverageNotes } from './coverage-notes';
import { figureCell, firstColumns, numbers, ordinal, partCell, words } from './table-parts';

const MANDATES = { COUNCIL: 'HĐND', STANDING_COMMITTEE: 'Thường trực HĐND', COMMITTEE: 'Ban của HĐND' } as const;

/** Biểu 04: each thematic oversight, completed or in progress, and the survey visits for it. */
export function oversightTable(data: ReportData): ReportTable {
  const surveyed = data.oversights.reduce((sum, { surveyPoints }) => sum + surveyPoints, 0);
  const others = (data.figures.get('GS.04')?.city ?? surveyed) - surveyed;
  return {
    ...{ number: '04', title: 'Giám sát chuyên đề, khảo sát', isWide: false },
    columns: [
      ...firstColumns('Nội dung giám sát', 40),
      numbers('Giao, tổ chức', 13),
      numbers('Tình trạng', 19),
      numbers('Đơn vị chịu giám sát', 11),
      numbers('Điểm khảo sát', 11),
    ],
    rows: [
      ...data.oversights.map(oversightRow),
      ...(others > 0 ? [otherSurveys(others, data.oversights.length)] : []),
      ...totals(data),
    ],
    notes: [
      ...coverageNotes(data, false),
      'Một đơn vị chịu nhiều cuộc giám sát được tính một lần trong tổng số đơn vị của các cuộc đã hoàn thành (GS.03).',
    ],
  };
}

function oversightRow(oversight: ReportedOversight, place: number): Row {
  const { title, mandatedBy, units, surveyPoints, isCompleted } = oversight;
  const cells = [
    ordinal(place),
    words(title),
    words(MANDATES[mandatedBy]),
    words(stateOf(oversight)),
    isCompleted ? partCell('GS.03', units.length) : words(wholeNumber(units.length)),
    partCell('GS.04', surveyPoints),
  ];
  return { cells, isTotal: false };
}

function stateOf({ isCompleted, completedOn, expectedCompletion }: ReportedOversight): string {
  if (isCompleted) return `Hoàn thành ngày ${shortDate(completedOn ?? '')}`;
  return expectedCompletion ? `Đang tiến hành, dự kiến xong ${monthWords(expectedCompletion)}` : 'Đang tiến hành';
}

function otherSurveys(points: number, place: number): Row {
  const cells = [ordinal(place), words('Khảo sát khác'), null, null, null, partCell('GS.04', points)];
  return { cells, isTotal: false };
}

function totals(data: ReportData): Row[] {
  const figure = (code: string) => figureCell(data, { code, tier: 'city' });
  return [
    { cells: [null, words('Số cuộc đã hoàn thành'), null, figure('GS.01'), figure('GS.03'), null], isTotal: true },
    { cells: [null, words('Số cuộc đang tiến hành'), null, figure('GS.02'), null, null], isTotal: true },
    { cells: [null, words('Số điểm khảo sát'), null, null, null, figure('GS.04')], isTotal: true },
  ];
}
