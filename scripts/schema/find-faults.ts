import { breakingChanges } from './breaking-changes.rule';
import type { Composition, SubgraphSdl } from './compose';
import { compositionFaults } from './composition.rule';
import { missingDescriptions } from './descriptions.rule';
import type { Fault } from './fault';
import { type SchemaFiles, schemaFiles } from './schema-files';
import { staleFiles } from './stale-files.rule';
import { keysWithoutWard } from './ward-keys.rule';
import { nonNullWardFields } from './ward-nullability.rule';
import { openWardRoots } from './ward-roots.rule';

/** What the rules are held against. */
export interface SchemaState {
  /** As the code says it today. */
  subgraphs: SubgraphSdl;
  /** What they compose to. */
  composition: Composition;
  /** The files of the schema folder. */
  committed: SchemaFiles;
  /** The public API that clients were promised; undefined if there is none yet. */
  baseApi: string | undefined;
}

/** Holds every rule against the schema and gives all faults at once. What does not compose has no API to compare. */
export async function findFaults({ subgraphs, composition, committed, baseApi }: SchemaState): Promise<Fault[]> {
  const wards = subgraphs['ward-council'] ?? '';
  const faults = [
    ...missingDescriptions(subgraphs),
    ...keysWithoutWard(wards),
    ...openWardRoots(wards),
    ...nonNullWardFields(subgraphs),
    ...compositionFaults(composition),
  ];
  if (!composition.composes) return faults;

  const today = schemaFiles(subgraphs, composition);
  const broken = baseApi === undefined ? [] : await breakingChanges(baseApi, composition.api);
  return [...faults, ...staleFiles(committed, today), ...broken];
}
