import fc from 'fast-check';
import { KIND_NAMES } from './kept';

/** What one command of a sequence is to do. Numbers stand for whichever of the records there are at that moment. */
export type Command =
  | ({ does: 'record'; kind: number; council: number; parent: number; isDraft: boolean } & Said)
  | ({ does: 'correct'; pick: number; isStale: boolean } & Said)
  | ({ does: 'cancel' | 'remove' | 'share'; isRegretted: boolean } & Picked)
  | ({ does: 'restore' } & Picked)
  | ({ does: 'undo' } & Picked)
  | ({ does: 'correctStep'; day: number } & Picked)
  | {
      does: 'advance';
      pick: number;
      step: number;
      isRight: boolean;
      day: number;
      choice: number;
      other: number;
      isStale: boolean;
      isRegretted: boolean;
    }
  | { does: 'carry' }
  | { does: 'return'; ward: number; act: 'start' | 'submit' | 'accept' | 'sendBack' }
  | { does: 'close' }
  | { does: 'load' | 'upload'; ward: number; isOlder: boolean; pick: number; day: number; people: number };

/** Which record, and whether it has changed since it was looked at. */
export interface Picked {
  pick: number;
  isStale: boolean;
}

/** What people say of a record; the day is counted from the first day of the sequence's month. */
export interface Said {
  day: number;
  variant: number;
  people: number;
  speaking: number;
}

const any = fc.nat({ max: 1000 });
const isStale = fc.nat({ max: 24 }).map((n) => n === 24);
/** Whether it is taken back right away. */
const isRegretted = fc.nat({ max: 2 }).map((n) => n === 2);
const often = fc.nat({ max: 9 }).map((n) => n < 9);
const said = {
  day: fc.integer({ min: -2, max: 33 }),
  variant: fc.nat({ max: 2 }),
  people: fc.nat({ max: 60 }),
  speaking: fc.nat({ max: 12 }),
};

const KINDS_BY_WEIGHT = KIND_NAMES.flatMap((kind, at) =>
  Array<number>(['recommendation', 'petition', 'contact', 'oversight'].includes(kind) ? 3 : 1).fill(at),
);

const record = fc.record({
  does: fc.constant('record' as const),
  kind: fc.constantFrom(...KINDS_BY_WEIGHT),
  council: fc.nat({ max: 3 }),
  parent: any,
  isDraft: fc.nat({ max: 9 }).map((n) => n === 9),
  ...said,
});
const advance = fc.record({
  does: fc.constant('advance' as const),
  pick: any,
  step: any,
  isRight: often,
  day: fc.integer({ min: 0, max: 9 }),
  choice: fc.nat({ max: 60 }),
  other: any,
  isStale,
  isRegretted,
});

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 14, arbitrary: record },
  { weight: 16, arbitrary: advance },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('correct' as const), pick: any, isStale, ...said }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constantFrom('cancel' as const, 'remove', 'share'),
      pick: any,
      isStale,
      isRegretted,
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('undo' as const), pick: any, isStale }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('correctStep' as const),
      day: fc.integer({ min: -2, max: 5 }),
      pick: any,
      isStale,
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('restore' as const), pick: any, isStale }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('carry' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('return' as const),
      ward: fc.nat({ max: 1 }), // of three, so that one is missing
      act: fc.constantFrom('start' as const, 'submit', 'accept', 'sendBack'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('close' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constantFrom('load' as const, 'upload'),
      ward: fc.nat({ max: 2 }),
      isOlder: fc.nat({ max: 3 }).map((n) => n === 3),
      pick: any,
      day: said.day,
      people: said.people,
    }),
  },
);

/** A sequence of commands, longer ones more often than fast-check itself would make them. */
export const sequences = fc.array(command, { minLength: 8, maxLength: 15, size: 'max' });
