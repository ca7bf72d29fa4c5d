import { missingWards, type ReportData, type ReportedWard } from '../data/report-data';
import type { ReportTable, Row } from '../model/report-document';
import { capital } from '../text/phrases';
import { wholeNumber } from '../words/number-words';
import { wardKindsWord } from '../words/unit-words';
import { coverageNotes, REASONS } from './coverage-notes';
import { figureCell, firstColumns, numbers, ordinal, words } from './table-parts';

/** What wards do by themselves, in the words of a narrow column. */
const COLUMNS = [
  ['KH.01', 'Kỳ họp HĐND'],
  ['PH.01', 'Phiên họp Thường trực'],
  ['NQ.01', 'Nghị quyết'],
  ['TX.01', 'Điểm tiếp xúc cử tri'],
  ['TX.02', 'Cử tri tham dự'],
  ['TX.03', 'Cử tri phát biểu'],
  ['TX.04', 'Nội dung kiến nghị'],
  ['GS.01', 'Giám sát hoàn thành'],
  ['GS.04', 'Điểm khảo sát'],
  ['TD.01', 'Lượt tiếp công dân'],
  ['TD.02', 'Công dân được tiếp'],
  ['DT.01', 'Đơn tiếp nhận'],
  ['DX.01', 'Cuộc đối thoại'],
] as const;

/** Biểu 06: what each ward's own council did, a row a ward, and their sum over the wards whose figures are in. */
export function wardsTable(data: ReportData): ReportTable {
  const kinds = wardKindsWord(data.wards.map(({ kind }) => kind));
  const hidden = data.wards.some((ward) => ward.missing === null && hasHidden(data, ward));
  return {
    ...{ number: '06', title: `Công tác của HĐND các ${kinds}`, isWide: true },
    columns: [...firstColumns(capital(kinds), 20), ...COLUMNS.map(([, heading]) => numbers(heading, 8))],
    rows: [...data.wards.map((ward, place) => wardRow(data, ward, place)), totalRow(data)],
    notes: [
      ...coverageNotes(data, true),
      ...(hidden ? ['Ô "…" của nơi đã có số liệu: người lập báo cáo không được xem số nhỏ của từng nơi.'] : []),
    ],
  };
}

const hasHidden = ({ figures }: ReportData, { id, lacking }: ReportedWard): boolean =>
  COLUMNS.some(
    ([code]) => figures.get(code)?.byWard.get(id) === null && !lacking.some(({ codes }) => codes.includes(code)),
  );

function wardRow(data: ReportData, { id, name, missing }: ReportedWard, place: number): Row {
  const figures = COLUMNS.map(([code]) => figureCell(data, { code, tier: 'wards', wardId: id }));
  const label = missing === null ? name : `${name} (${REASONS[missing]})`;
  return { cells: [ordinal(place), words(label), ...figures], isTotal: false };
}

function totalRow(data: ReportData): Row {
  const missing = missingWards(data).length;
  const counted = `${wholeNumber(data.wards.length - missing)}/${wholeNumber(data.wards.length)}`;
  const label = missing === 0 ? 'Tổng cộng' : `Cộng của ${counted} nơi có số liệu`;
  const sums = COLUMNS.map(([code]) => figureCell(data, { code, tier: 'wards' }));
  return { cells: [null, words(label), ...sums], isTotal: true };
}
