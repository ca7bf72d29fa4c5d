import type { CommandContext } from '../cli/command-line';
import type { Difference } from '../../subgraphs/indicators/kept/find-differences';
import type { TallyReport } from './verify-tallies';

type Say = CommandContext['say'];

/** One line for people about one database: whether its sums are what its rows give. */
export function reportLine(report: TallyReport, say: Say): string {
  if ('unverified' in report) return `${report.database}: ${say('KHÔNG KIỂM ĐƯỢC', 'NOT VERIFIED')}`;
  const verdict = isRight(report) ? say('khớp', 'right') : say('KHÔNG KHỚP', 'WRONG');
  return `${report.database}: ${verdict}`;
}

/** Whether nothing is wrong with the sums of one database. */
export const isRight = (report: TallyReport): boolean =>
  !('unverified' in report) && report.differences.length === 0 && report.unkept.length === 0;

/** What is wrong with the sums of one database, a line for each fault. */
export function faultText(report: TallyReport, say: Say): string[] {
  const { database } = report;
  if ('unverified' in report) return [`${database}: ${report.unverified}`];
  const unkept = report.unkept.map((table) =>
    say(
      `bảng ${table} không được cộng sẵn theo định nghĩa hiện nay`,
      `no sums are kept over ${table} as figures are defined now`,
    ),
  );
  return [...unkept, ...report.differences.map((one) => describe(one, say))].map((text) => `${database}: ${text}`);
}

function describe({ code, of, since, kept, counted }: Difference, say: Say): string {
  const at = since ? `${code} ${of}, ${say('từ', 'since')} ${since}` : `${code} ${of}`;
  return `${at}: ${say('lưu', 'kept')} ${kept}, ${say('đếm lại', 'counted')} ${counted}`;
}
