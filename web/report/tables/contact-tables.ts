import type { ReportData, ReportedContact } from '../data/report-data';
import type { ReportTable } from '../model/report-document';
import { capital } from '../text/phrases';
import { wardKindsWord } from '../words/unit-words';
import { coverageNotes } from './coverage-notes';
import { firstColumns, numbers, rowsOfParts } from './table-parts';

const CODES = ['TX.01', 'TX.02', 'TX.03', 'TX.04'] as const;

const COLUMNS = [
  numbers('Số điểm', 11),
  numbers('Cử tri tham dự', 13),
  numbers('Cử tri phát biểu', 13),
  numbers('Nội dung kiến nghị', 13),
];

/** Biểu 02: the city tier's contacts with voters by round. */
export function contactsByRound(data: ReportData): ReportTable {
  const parts = data.rounds.map(({ id, name, digests }) => {
    const contacts = data.contacts.filter(({ roundId }) => roundId === id);
    return { name, values: [...countsOf(contacts), digests] };
  });
  const { rows, notes } = rowsOfParts(data, [...CODES, 'TX.05'], parts, 'Không thuộc đợt nào');
  return {
    ...{ number: '02', title: 'Tiếp xúc cử tri theo đợt', isWide: false },
    columns: [...firstColumns('Đợt tiếp xúc cử tri', 33), ...COLUMNS, numbers('Văn bản tổng hợp', 11)],
    rows,
    notes: [...coverageNotes(data, false), ...notes],
  };
}

/** Biểu 03: the same by the ward in which they were held. */
export function contactsByWard(data: ReportData): ReportTable {
  const kinds = wardKindsWord(data.wards.map(({ kind }) => kind));
  const parts = data.wards.map(({ id, name }) => {
    return { name, values: countsOf(data.contacts.filter(({ wardId }) => wardId === id)) };
  });
  const { rows, notes } = rowsOfParts(data, CODES, parts, 'Nơi khác');
  return {
    ...{ number: '03', title: `Tiếp xúc cử tri theo ${kinds}`, isWide: false },
    columns: [...firstColumns(capital(kinds), 44), ...COLUMNS],
    rows,
    notes: [...coverageNotes(data, false), ...notes],
  };
}

function countsOf(contacts: readonly ReportedContact[]): number[] {
  const sum = (of: (contact: ReportedContact) => number): number => contacts.reduce((whole, one) => whole + of(one), 0);
  return [
    contacts.length,
    sum(({ attending }) => attending),
    sum(({ speaking }) => speaking),
    sum(({ recommendations }) => recommendations),
  ];
}
