import { availableParallelism } from 'node:os';

/** What a run depends on besides the code. No dates and no names: the page of a run changes only when its figures do. */
export interface Machine {
  cores: number;
  node: string;
  platform: string;
}

/** The machine that this process runs on. */
export function thisMachine(): Machine {
  return { cores: availableParallelism(), node: process.version, platform: `${process.platform} ${process.arch}` };
}
