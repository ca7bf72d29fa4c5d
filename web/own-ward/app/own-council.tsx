import { createContext, type ReactNode, useContext } from 'react';
import type { RecordKindsQuery } from '../graph/generated/graphql';

/** The council whose server this is, with its kinds of records as they are declared there today. */
export type OwnCouncil = RecordKindsQuery['council'];

/** A kind of record as the ward's server declares it, as far as whoever is signed in may read or write it. */
export type KindOfRecord = NonNullable<OwnCouncil['recordKinds']>[number];

const CouncilContext = createContext<OwnCouncil | null>(null);

/** Tells the pages inside whose they are. */
export function CouncilIs({ council, children }: { council: OwnCouncil; children: ReactNode }) {
  return <CouncilContext value={council}>{children}</CouncilContext>;
}

/** The council whose page this is. */
export function useOwnCouncil(): OwnCouncil {
  const council = useContext(CouncilContext);
  if (!council) throw new Error('The pages of a ward stand inside <CouncilIs>.');
  return council;
}

/** A kind by the name of its type; undefined where there is none, or none for whoever is signed in. */
export function useKind(name: string): KindOfRecord | undefined {
  return useOwnCouncil().recordKinds?.find((kind) => kind.name === name);
}
