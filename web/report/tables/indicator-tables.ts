import type { ReportData } from '../data/report-data';
import type { ReportTable, Row } from '../model/report-document';
import { tierWord, wardKindsWord } from '../words/unit-words';
import { capital } from '../text/phrases';
import { coverageNotes } from './coverage-notes';
import { figureCell, firstColumns, numbers, words } from './table-parts';

/** A line of the catalogue, and whether it is a part of the one above. */
type Line = readonly [code: string, isPart: boolean];

const SESSIONS: readonly Line[] = [
  ['KH.01', false],
  ['KH.01a', true],
  ['KH.01b', true],
  ['KH.01c', true],
  ['PH.01', false],
  ['PH.01a', true],
  ['PH.01b', true],
  ['PH.01c', true],
  ['NQ.01', false],
];

const CITIZENS: readonly Line[] = [
  ['TD.01', false],
  ['TD.02', false],
  ['DT.01', false],
  ['DT.01a', true],
  ['DT.01b', true],
  ['DT.01c', true],
  ['DT.01d', true],
  ['DT.01e', true],
  ['DT.01f', true],
  ['DX.01', false],
  ['DX.02', false],
];

/** Biểu 01: sessions and meetings by kind, of both tiers. */
export function sessionsTable(data: ReportData): ReportTable {
  return indicatorTable(data, '01', 'Kỳ họp HĐND, phiên họp Thường trực HĐND', SESSIONS);
}

/** Biểu 05: receptions, petitions and dialogues, of both tiers. */
export function citizensTable(data: ReportData): ReportTable {
  return indicatorTable(data, '05', 'Tiếp công dân, tiếp nhận đơn, đối thoại', CITIZENS);
}

function indicatorTable(data: ReportData, number: string, title: string, lines: readonly Line[]): ReportTable {
  const kinds = wardKindsWord(data.wards.map(({ kind }) => kind));
  return {
    ...{ number, title, isWide: false },
    columns: [
      ...firstColumns('Chỉ tiêu', 40),
      numbers('Mã', 10),
      numbers('Đơn vị tính', 12),
      numbers(`Cấp ${tierWord(data.city.name)}`, 11),
      numbers(`Cấp ${kinds}`, 11),
      numbers('Hai cấp', 10),
    ],
    rows: rowsOf(data, lines),
    notes: coverageNotes(data, true),
  };
}

function rowsOf(data: ReportData, lines: readonly Line[]): Row[] {
  let place = 0;
  return lines.map(([code, isPart]) => {
    const figure = data.figures.get(code);
    const label = figure?.label ?? code;
    if (!isPart) place += 1;
    const cells = [
      isPart ? null : words(String(place)),
      words(isPart ? `- ${capital(label)}` : label),
      words(code),
      words(figure?.unit ?? ''),
      ...(['city', 'wards', 'total'] as const).map((tier) => figureCell(data, { code, tier })),
    ];
    return { cells, isTotal: false };
  });
}
