import type { CommandContext } from '../cli/command-line';
import { countText } from '../hub/changing-line';
import type { ChainFault } from './chain-check';
import type { LogReport } from './verify-hub';

type Say = CommandContext['say'];

/** One line for people about one database: how long its log is, its end, and whether it is unbroken. */
export function reportLine(report: LogReport, say: Say): string {
  const { database } = report;
  if ('unverified' in report) return `${database}: ${say('KHÔNG KIỂM ĐƯỢC', 'NOT VERIFIED')}`;
  const { lines, hash, faults } = report.chain;
  const verdict = faults.length === 0 ? say('nguyên vẹn', 'unbroken') : say('ĐÃ BỊ CAN THIỆP', 'BROKEN');
  return `${database}: ${countText(lines)} ${say('dòng', 'lines')}, ${hash}, ${verdict}`;
}

/** What is wrong with one log, a line for each fault. */
export function faultText(report: LogReport, say: Say): string[] {
  const { database } = report;
  if ('unverified' in report) return [`${database}: ${say(report.unverified.vi, report.unverified.en)}`];
  const { faults, moreFaults } = report.chain;
  const more = moreFaults > 0 ? [say(`và ${moreFaults} lỗi nữa`, `and ${moreFaults} more`)] : [];
  return [...faults.map((fault) => describe(fault, say)), ...more].map((text) => `${database}: ${text}`);
}

function describe(fault: ChainFault, say: Say): string {
  switch (fault.kind) {
    case 'ALTERED':
      return say(`dòng ${fault.line} đã bị sửa`, `line ${fault.line} is altered`);
    case 'REPLACED':
      return say(`dòng ${fault.line} đã bị thay`, `line ${fault.line} is replaced by another one`);
    case 'MOVED':
      return say(
        `dòng ${fault.belongsAt} bị chuyển sang chỗ dòng ${fault.line}`,
        `line ${fault.belongsAt} is out of order, at the place of line ${fault.line}`,
      );
    case 'MISSING':
      return fault.from === fault.to
        ? say(`thiếu dòng ${fault.from}`, `line ${fault.from} is missing`)
        : say(`thiếu các dòng ${fault.from} đến ${fault.to}`, `lines ${fault.from} to ${fault.to} are missing`);
    case 'ADDED':
      return say(`dòng ${fault.line} bị thêm từ ngoài`, `line ${fault.line} was added past the log`);
    case 'HEAD_GONE':
      return say('mất dấu cuối nhật ký', 'the end of the log is not recorded any more');
    case 'HEAD_ALTERED':
      return say('dấu cuối nhật ký đã bị sửa', 'the record of where the log ends is altered');
    case 'SHORTER_THAN_KEPT':
      return say(`trước đây đã có ${fault.kept} dòng`, `there were ${fault.kept} lines before`);
    case 'OTHER_THAN_KEPT':
      return say(
        `các dòng đến ${fault.kept} không còn như trước`,
        `the lines up to ${fault.kept} are not those that were there before`,
      );
    default:
      return fault satisfies never;
  }
}
