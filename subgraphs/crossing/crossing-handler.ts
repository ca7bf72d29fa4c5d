import type { EntityManager } from 'typeorm';
import type { Opener } from '../../platform/sealing/key-ring';
import type { Sight } from '../recording/sight';
import type { Arrival } from './crossing';

/**
 * Takes in one kind of crossing, in a transaction that also keeps that it has been taken in, so it does so once. What the
 * payload must look like is for the handler to check; whatever it throws leaves everything as it was.
 */
export type CrossingHandler = (payload: unknown, arrival: Arrival, sight: Sight) => Promise<void>;

/** What one server takes in, by the kind of crossing. */
export type CrossingHandlers = Readonly<Record<string, CrossingHandler>>;

/**
 * Gives a payload as it is handed to its receiver: with the personal data that goes with it, which is opened at that moment
 * and kept nowhere on the way. Asked again it gives the same, because what it reads may no longer be changed.
 */
export type CrossingCompleter = (payload: object, sender: { db: EntityManager; keys: Opener }) => Promise<object>;

/** What one server completes as it hands it over, by the kind of crossing; all others leave as they are kept. */
export type CrossingCompleters = Readonly<Record<string, CrossingCompleter>>;
