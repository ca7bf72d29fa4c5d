/** Where text for people goes; a terminal's line may be written over. */
export interface Output {
  write(text: string): unknown;
  isTTY?: boolean;
}

const ERASE_LINE = '\r\u001b[K';

/** On a terminal one line that changes while a command works; elsewhere nothing. */
export class ChangingLine {
  constructor(private readonly out: Output) {}

  show(text: string): void {
    if (this.out.isTTY) this.out.write(ERASE_LINE + text);
  }

  /** Takes it away. */
  end(): void {
    this.show('');
  }
}

const numbers = new Intl.NumberFormat('vi-VN');

/** A count for people, as it is written in Vietnamese. */
export const countText = (count: number): string => numbers.format(count);
