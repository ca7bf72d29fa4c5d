import { countText } from '../hub/changing-line';
import type { ChainFault } from './chain-check';
import type { LogReport } from './verify-hub';

/** One line for people about one database: how long its log is, its end, and whether it is unbroken. */
export function reportLine(report: LogReport): string {
  const { database } = report;
  if ('unverified' in report) return `${database}: KHÔNG KIỂM ĐƯỢC / NOT VERIFIED`;
  const { lines, hash, faults } = report.chain;
  const verdict = faults.length === 0 ? 'nguyên vẹn / unbroken' : 'ĐÃ BỊ CAN THIỆP / BROKEN';
  return `${database}: ${countText(lines)} dòng / lines, ${hash}, ${verdict}`;
}

/** What is wrong with one log, a line for each fault. */
export function faultText(report: LogReport): string[] {
  const { database } = report;
  if ('unverified' in report) return [`${database}: ${report.unverified}`];
  const { faults, moreFaults } = report.chain;
  const more = moreFaults > 0 ? [`và ${moreFaults} lỗi nữa / and ${moreFaults} more`] : [];
  return [...faults.map(describe), ...more].map((text) => `${database}: ${text}`);
}

function describe(fault: ChainFault): string {
  switch (fault.kind) {
    case 'ALTERED':
      return `dòng ${fault.line} đã bị sửa / line ${fault.line} is altered`;
    case 'REPLACED':
      return `dòng ${fault.line} đã bị thay / line ${fault.line} is replaced by another one`;
    case 'MOVED':
      return `dòng ${fault.belongsAt} bị chuyển sang chỗ dòng ${fault.line} / line ${fault.belongsAt} is out of order, at the place of line ${fault.line}`;
    case 'MISSING':
      return fault.from === fault.to
        ? `thiếu dòng ${fault.from} / line ${fault.from} is missing`
        : `thiếu các dòng ${fault.from} đến ${fault.to} / lines ${fault.from} to ${fault.to} are missing`;
    case 'ADDED':
      return `dòng ${fault.line} bị thêm từ ngoài / line ${fault.line} was added past the log`;
    case 'HEAD_GONE':
      return 'mất dấu cuối nhật ký / the end of the log is not recorded any more';
    case 'HEAD_ALTERED':
      return 'dấu cuối nhật ký đã bị sửa / the record of where the log ends is altered';
    case 'SHORTER_THAN_KEPT':
      return `trước đây đã có ${fault.kept} dòng / there were ${fault.kept} lines before`;
    case 'OTHER_THAN_KEPT':
      return `các dòng đến ${fault.kept} không còn như trước / the lines up to ${fault.kept} are not those that were there before`;
    default:
      return fault satisfies never;
  }
}
