import type { Sight } from '../recording/sight';
import type { Arrival } from './crossing';

/**
 * Takes in one kind of crossing, in a transaction that also keeps that it has been taken in, so it does so once. What the
 * payload must look like is for the handler to check; whatever it throws leaves everything as it was.
 */
export type CrossingHandler = (payload: unknown, arrival: Arrival, sight: Sight) => Promise<void>;

/** What one server takes in, by the kind of crossing. */
export type CrossingHandlers = Readonly<Record<string, CrossingHandler>>;
