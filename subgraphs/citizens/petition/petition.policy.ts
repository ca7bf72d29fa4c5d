import { isOfficerOf, type Viewer } from '../../viewer/viewer';
import { PetitionKind } from './petition.states';

/** Whose petitions they are: the city's citizen affairs', or one ward's. */
export type PetitionKeeper = { tier: 'CITY' } | { tier: 'WARD'; wardId: string };

/** What of a petition decides who may read its text. */
export interface ReadablePetition {
  kind: PetitionKind;
  /** Null while it is a draft. */
  sharedAt: Date | null;
}

/** Whether the viewer may know who wrote a petition: only who handles it. */
export function mayReadPetitioner(viewer: Viewer, keeper: PetitionKeeper): boolean {
  return handlesPetitions(viewer, keeper);
}

/**
 * Whether the viewer may read what a petition says. Besides who handles it that is the Standing Committee, of the city's
 * and of those that a ward has shared; but no denunciation, which may be about anybody, and whose writer its text may
 * give away. A ward's officers read none of the city's: it may be about them.
 */
export function mayReadContent(viewer: Viewer, keeper: PetitionKeeper, { kind, sharedAt }: ReadablePetition): boolean {
  if (handlesPetitions(viewer, keeper)) return true;
  const isInSight = keeper.tier === 'CITY' || sharedAt !== null;
  return viewer.role === 'standing-committee' && isInSight && kind !== PetitionKind.DENUNCIATION;
}

/**
 * Whether the viewer may know which body a petition went to. It may be a ward's own, and by ward each petition is a cell of
 * one, which an analyst must not see.
 */
export const mayReadHandler = (viewer: Viewer): boolean => viewer.role !== 'analyst';

function handlesPetitions(viewer: Viewer, keeper: PetitionKeeper): boolean {
  switch (keeper.tier) {
    case 'CITY':
      return viewer.role === 'citizen-affairs-officer';
    case 'WARD':
      return isOfficerOf(viewer, keeper.wardId);
  }
}
