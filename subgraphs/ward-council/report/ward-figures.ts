import type { DataSource } from 'typeorm';
import type { Counted, CounterOf } from '../../indicators/counted';
import { createTallyCounter } from '../../indicators/kept/tally-counter';
import { WARD_DECLARED } from '../ward-declared';

/** Every figure that a ward counts over its own records. */
export const WARD_FIGURES: readonly Counted[] = [...WARD_DECLARED.flatMap(({ figures }) => figures)];

/** The day on which the ward came into force, as the city council told it; null as long as it has not. */
const FIRST_DAY = `(select min(valid_from)::text from known_unit)`;

/** Counts all figures of a ward over a period, which for the ward begins with its own first day at the earliest. */
export const createWardTallyCounter = (db: DataSource): CounterOf => createTallyCounter(db, WARD_FIGURES, FIRST_DAY);
