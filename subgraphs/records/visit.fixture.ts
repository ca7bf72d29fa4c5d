import { Column, type DataSource, Entity, Index } from 'typeorm';
import { enterEpoch } from '../../platform/database/epoch';
import { DatabaseEpoch1603000000510 } from '../../platform/database/migrations/database-epoch.migration';
import { createDataSource } from '../../platform/database/data-source';
import { createTestDatabase } from '../../platform/postgres/test-database';
import { testAdminUrl } from '../../test/support/postgres';
import { CouncilRecord } from './council-record.model';
import { RecordReader } from './record-reader';
import { type Readable, RecordRights } from './record-rights';

/** A kind of record that no server has: what all records can do is shown on it. */
@Entity('visit')
export class Visit extends CouncilRecord {
  static readonly eventColumn = 'visited_on';

  @Index()
  @Column('text', { nullable: true })
  hostId!: string | null;

  @Index()
  @Column('date')
  visitedOn!: string;

  @Column('int')
  people!: number;

  protected eventDate(): string {
    return this.visitedOn;
  }

  protected describe(): string {
    return 'Visit';
  }
}

/** A reader for somebody who may read visits: all of them unless told. */
export function readerOf(db: DataSource, readable: Readable = 'all'): RecordReader {
  const viewer = { role: 'analyst', subject: 'test' } as const;
  return new RecordReader(db.manager, new RecordRights(viewer, new Map([[Visit, () => readable]])));
}

export interface VisitRow {
  id: string;
  visitedOn: string;
  hostId?: string;
  people?: number;
  /** As PostgreSQL reads it, to the microsecond. */
  updatedAt?: string;
  cancelled?: boolean;
  deleted?: boolean;
}

/** A database of its own with the table of visits in it. The caller closes it. */
export async function openVisits(): Promise<{ db: DataSource; close(): Promise<void> }> {
  const database = await createTestDatabase(testAdminUrl());
  const db = await createDataSource({ url: database.ownerUrl, entities: [Visit], migrations: [] }).initialize();
  await db.synchronize();
  await new DatabaseEpoch1603000000510().up(db.createQueryRunner());
  await enterEpoch(db.manager);
  return { db, close: () => db.destroy().then(() => database.drop()) };
}

/** Puts these visits in, and leaves no others. */
export async function replaceVisits(db: DataSource, rows: VisitRow[]): Promise<void> {
  await db.query('truncate visit');
  await db.query(
    `insert into visit (id, visited_on, host_id, people, updated_at, cancelled_at, deleted_at)
     select id, "visitedOn"::date, "hostId", coalesce(people, 1), coalesce("updatedAt"::timestamptz, now()),
       case when cancelled then now() end, case when deleted then now() end
     from jsonb_to_recordset($1::jsonb) as r(id text, "visitedOn" text, "hostId" text, people int, "updatedAt" text, cancelled bool, deleted bool)`,
    [JSON.stringify(rows)],
  );
}
