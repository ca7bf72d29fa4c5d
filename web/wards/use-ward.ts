import { useEffect, useRef } from 'react';
import { useSession } from '../app/signed-in-as';
import { WardInDirectoryDocument, type WardInDirectoryQuery, WardOfPeriodDocument } from '../graph/generated/graphql';
import type { MissingWardReason, Problem } from '../graph/problem';
import { useGraph } from '../graph/use-graph';
import type { Period } from '../period/period';
import { isInForceIn } from './in-force';

/** How often the page looks whether the ward has come or gone. */
const EVERY_MS = 20_000;

/** One ward in a period, as far as it is known. */
export interface ShownWard {
  id: string;
  /** As the directory has it; null where it has no such ward, undefined until it is known. */
  ward: WardInDirectoryQuery['ward'] | undefined;
  /** Whether its server has given what it was asked for. */
  hasAnswered: boolean;
  /** Its figures; null while its server does not give them, and of a period in which it was not in force. */
  tally: { suppressed: readonly unknown[]; notKept: readonly unknown[] | null } | null;
  /** Why its server gives none. */
  reason: MissingWardReason | undefined;
  /** What of it this account may read: what the city knows and its own server does, the former alone, or neither. */
  access: 'all' | 'city' | 'none';
  isAsking: boolean;
  problem: Problem | undefined;
  askAgain: () => void;
}

/** Asks the directory and the ward itself, each for what it knows, and again every so often. No ward is asked for an empty id. */
export function useWard(id: string, period: Period | undefined): ShownWard {
  const { roles } = useSession();
  const directory = useGraph(WardInDirectoryDocument, { id }, { isPaused: id === '', everyMs: EVERY_MS });
  const asked = { id, period: period ? `${period.from}/${period.to}` : '' };
  const figures = useGraph(WardOfPeriodDocument, asked, { isPaused: id === '' || !period, everyMs: EVERY_MS });
  const ward = directory.data?.ward;
  const tally = figures.data?.ward?.report?.tally ?? null;
  const hasAnswered = tally !== null;
  const reason = useReason(JSON.stringify(asked), figures.missingWards.get(id), hasAnswered);
  useAgainAfter(hasAnswered ? 'ANSWERED' : reason, directory.askAgain);
  return {
    ...{ id, hasAnswered, reason, ward },
    tally: isOutOfForce(ward, period) ? null : tally,
    access: reason === 'REFUSED' ? accessOfRefused(roles) : 'all',
    isAsking: figures.isAsking,
    problem: directory.problem ?? figures.problem,
    askAgain: () => {
      figures.askAgain();
      directory.askAgain();
    },
  };
}

/** Of a period in which a ward was not in force it has no figures, rather than 0. */
function isOutOfForce(ward: ShownWard['ward'], period: Period | undefined): boolean {
  return !!ward && !!period && !isInForceIn(ward, period);
}

/** A ward refuses its figures to whoever the rights keep from them; to those who may read every ward's it refuses for another reason. */
function accessOfRefused(roles: readonly string[]): ShownWard['access'] {
  if (roles.includes('ward-officer')) return 'none';
  return roles.includes('citizen-affairs-officer') ? 'city' : 'all';
}

/** The cache keeps that there were no figures, and not why: so the reason stays until there are. */
function useReason(
  asked: string,
  said: MissingWardReason | undefined,
  hasFigures: boolean,
): MissingWardReason | undefined {
  const kept = useRef<{ asked: string; reason: MissingWardReason }>(undefined);
  if (said) kept.current = { asked, reason: said };
  if (hasFigures) kept.current = undefined;
  return kept.current?.asked === asked ? kept.current.reason : undefined;
}

/** The gateway knows since when a ward is silent, or has answered, once the ward was asked; the directory may have answered before that. */
function useAgainAfter(outcome: MissingWardReason | 'ANSWERED' | undefined, askAgain: () => void): void {
  const latest = useRef(askAgain);
  useEffect(() => {
    latest.current = askAgain;
  });
  useEffect(() => {
    if (outcome) latest.current();
  }, [outcome]);
}
