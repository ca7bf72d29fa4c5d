import type { DataSource } from 'typeorm';
import { closeDatabase } from '../../../platform/database/close-database';
import { WardCouncil } from './ward-council.model';

/** The server is configured for one ward and its database belongs to another, or to none yet. */
export class WrongWard extends Error {
  constructor(configured: string, found: string | undefined) {
    super(
      found
        ? `WARD_ID is "${configured}", but the database belongs to "${found}". Give the server the database of its own ward.`
        : `WARD_ID is "${configured}", but the database does not say which ward it belongs to. Load the ward's data first.`,
    );
    this.name = 'WrongWard';
  }
}

/** Holds the configured ward against the row in the database, which it gives. Closes the database and refuses with WrongWard where they differ. */
export async function checkWardIdentity(db: DataSource, wardId: string): Promise<WardCouncil> {
  const [row] = await db.getRepository(WardCouncil).find({ take: 1 });
  if (row?.wardId === wardId) return row;
  await closeDatabase(db);
  throw new WrongWard(wardId, row?.wardId);
}
