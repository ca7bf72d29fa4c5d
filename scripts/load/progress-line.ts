import type { LoadProgress } from '../../platform/loading/load-target';
import { type ChangingLine, countText, type Output } from '../hub/changing-line';

/** Tells how far a load is: on a terminal in one line that changes, elsewhere in a line for each server and phase. */
export function tellProgress(out: Output, line: ChangingLine): (progress: LoadProgress) => void {
  let last = '';
  return (progress) => {
    const head = headOf(progress);
    if (out.isTTY) line.show(head + tableOf(progress));
    else if (head !== last) out.write(`${head}\n`);
    last = head;
  };
}

function headOf(progress: LoadProgress): string {
  switch (progress.phase) {
    case 'WAITING_FOR_OTHER_LOADS':
      return `Chờ lần nạp khác / waiting for another load: ${progress.target}`;
    case 'CHECKING':
      return `Kiểm tra / checking ${progress.target}`;
    case 'WRITING':
      return `Ghi / writing ${progress.target}`;
    case 'COMMITTING':
      return 'Hoàn tất / committing';
    default:
      return progress satisfies never;
  }
}

const tableOf = (progress: LoadProgress): string =>
  'table' in progress ? ` ${progress.table} ${countText(progress.rows)}` : '';
