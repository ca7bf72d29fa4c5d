import type { LoadProgress } from '../../platform/loading/load-target';

/** Where text for people goes; a terminal's line may be written over. */
export interface Output {
  write(text: string): unknown;
  isTTY?: boolean;
}

const ERASE_LINE = '\r\u001b[K';
const numbers = new Intl.NumberFormat('vi-VN');

/** Tells how far a load is: on a terminal in one line that changes, elsewhere in a line for each server and phase. */
export class ProgressLine {
  private last = '';

  constructor(private readonly out: Output) {}

  readonly show = (progress: LoadProgress): void => {
    if (this.out.isTTY) {
      this.out.write(ERASE_LINE + headOf(progress) + tableOf(progress));
      return;
    }
    if (headOf(progress) === this.last) return;
    this.last = headOf(progress);
    this.out.write(`${this.last}\n`);
  };

  /** Takes the changing line away. */
  end(): void {
    if (this.out.isTTY) this.out.write(ERASE_LINE);
  }
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
  'table' in progress ? ` ${progress.table} ${numbers.format(progress.rows)}` : '';
