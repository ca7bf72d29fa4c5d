import type { Language, Sentence } from '../../platform/language/sentence';
import type { LoadProgress } from '../../platform/loading/load-target';
import { type ChangingLine, countText, type Output } from '../hub/changing-line';

/** Tells how far a load is: on a terminal in one line that changes, elsewhere in a line for each server and phase. */
export function tellProgress(out: Output, line: ChangingLine, language: Language): (progress: LoadProgress) => void {
  let last = '';
  return (progress) => {
    const head = headOf(progress)[language];
    if (out.isTTY) line.show(head + tableOf(progress));
    else if (head !== last) out.write(`${head}\n`);
    last = head;
  };
}

function headOf(progress: LoadProgress): Sentence {
  switch (progress.phase) {
    case 'WAITING_FOR_OTHER_LOADS':
      return { vi: `Chờ lần nạp khác: ${progress.target}`, en: `Waiting for another load: ${progress.target}` };
    case 'CHECKING':
      return { vi: `Kiểm tra ${progress.target}`, en: `Checking ${progress.target}` };
    case 'WRITING':
      return { vi: `Ghi ${progress.target}`, en: `Writing ${progress.target}` };
    case 'COMMITTING':
      return { vi: 'Hoàn tất', en: 'Committing' };
    default:
      return progress satisfies never;
  }
}

const tableOf = (progress: LoadProgress): string =>
  'table' in progress ? ` ${progress.table} ${countText(progress.rows)}` : '';
