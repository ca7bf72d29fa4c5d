import { LRUCache } from 'lru-cache';
import { type AnswerStore, type KeptAnswer, LONGEST_KEPT_MS } from './answer-store';
import { MOST_VERSIONS } from './known-versions';

export interface MemoryBounds {
  questions: number;
  bytes: number;
}

/** A report over 168 wards keeps 168 answers of one or two thousand bytes. */
const USUAL: MemoryBounds = { questions: 50_000, bytes: 64 * 1024 * 1024 };

/** What is kept with an answer besides its letters: its place, its question's name, its version. About as many bytes. */
const BESIDES = 300;

/** Keeps answers in this process; those that were not asked for the longest go first. */
export class MemoryAnswers implements AnswerStore {
  private readonly kept: LRUCache<string, readonly KeptAnswer[]>;

  constructor({ questions, bytes }: MemoryBounds = USUAL) {
    this.kept = new LRUCache({ max: questions, maxSize: bytes, sizeCalculation: bytesOf, ttl: LONGEST_KEPT_MS });
  }

  find(question: string): readonly KeptAnswer[] {
    return this.kept.get(question) ?? [];
  }

  keep(question: string, answer: KeptAnswer): void {
    const others = this.find(question).filter(({ version }) => version !== answer.version);
    this.kept.set(question, [answer, ...others].slice(0, MOST_VERSIONS));
  }

  /** About how many bytes of memory all of it takes. */
  get bytes(): number {
    return this.kept.calculatedSize;
  }

  close(): void {
    this.kept.clear();
  }
}

/** Letters beyond Latin-1 make a text twice as long in memory. */
const bytesOf = (answers: readonly KeptAnswer[]): number =>
  answers.reduce((sum, { text }) => sum + 2 * text.length + BESIDES, 0);
