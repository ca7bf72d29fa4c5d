import { DatabaseOutbox } from '../../subgraphs/crossing/outbox';

/** An outbox that nobody delivers from: tests that have no second server, or carry crossings themselves, look into its table. */
export const keptOutbox = new DatabaseOutbox({ send: () => Promise.resolve() });
