import { createDataSource, type DatabaseContent, openOwnedDatabase } from '../../platform/database/data-source';
import { CITIZEN_AFFAIRS_DATABASE } from '../../subgraphs/citizen-affairs/database';
import { CITIZEN_FIGURES } from '../../subgraphs/citizen-affairs/report/citizen-figures';
import { CITY_COUNCIL_DATABASE } from '../../subgraphs/city-council/database';
import { CITY_FIGURES } from '../../subgraphs/city-council/report/city-figures';
import type { Counted } from '../../subgraphs/indicators/counted';
import { findDifferences, type KeptFaults } from '../../subgraphs/indicators/kept/find-differences';
import { keepFigures } from '../../subgraphs/indicators/kept/keep-figures';
import { WARD_COUNCIL_DATABASE } from '../../subgraphs/ward-council/database';
import { WARD_FIGURES } from '../../subgraphs/ward-council/report/ward-figures';
import type { OwnedDatabases } from '../hub/hub-databases';

/** What became of one database: its sums were held against a count of all rows, or could not be. */
export type TallyReport = { database: string } & (KeptFaults | { unverified: string });

export interface VerifyTalliesOptions {
  /** Whether all sums are counted anew before. */
  mend?: boolean;
  onDatabase?(database: string): void;
}

interface CountingDatabase {
  name: string;
  content: DatabaseContent;
  counted: readonly Counted[];
  ownerUrl: string;
}

/** Verifies the sums of every database of a hub, one after the other. A database that cannot be read is a report too. */
export async function verifyTallies(
  databases: OwnedDatabases,
  { mend = false, onDatabase }: VerifyTalliesOptions = {},
): Promise<TallyReport[]> {
  const reports: TallyReport[] = [];
  for (const database of countingDatabases(databases)) {
    onDatabase?.(database.name);
    reports.push(
      await verifyDatabase(database, mend).then(
        (faults) => ({ database: database.name, ...faults }),
        (error: unknown) => ({
          database: database.name,
          unverified: error instanceof Error ? error.message : String(error),
        }),
      ),
    );
  }
  return reports;
}

function countingDatabases({ cityCouncil, citizenAffairs, wards }: OwnedDatabases): CountingDatabase[] {
  return [
    { name: 'city-council', content: CITY_COUNCIL_DATABASE, counted: CITY_FIGURES, ...cityCouncil },
    { name: 'citizen-affairs', content: CITIZEN_AFFAIRS_DATABASE, counted: CITIZEN_FIGURES, ...citizenAffairs },
    ...[...wards].map(([wardId, { ownerUrl }]) => ({
      ...{ name: `ward-council/${wardId}`, content: WARD_COUNCIL_DATABASE, counted: WARD_FIGURES, ownerUrl },
    })),
  ];
}

/** Only mending brings tables up to date: who looks, changes nothing. */
async function verifyDatabase({ content, counted, ownerUrl }: CountingDatabase, mend: boolean): Promise<KeptFaults> {
  const options = { ...content, poolSize: 1 };
  const db = mend
    ? await openOwnedDatabase({ ...options, ownerUrl })
    : await createDataSource({ ...options, url: ownerUrl }).initialize();
  try {
    if (mend) await keepFigures(db, counted, { anew: true });
    return await findDifferences(db, counted);
  } finally {
    await db.destroy();
  }
}
