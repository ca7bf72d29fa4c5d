import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { ServerName } from '../crossing';

/** What of a matter both servers that deal with it know, by name. Never personal data. */
export type MatterFacts = Readonly<Record<string, string | number | boolean | null>>;

/** A matter that two servers deal with, as one of them has it. */
export interface SharedMatter {
  /** As RETURN, GUIDANCE, CLOSING, PETITION, RECOMMENDATION. */
  kind: string;
  /** The same at both servers, within the kind. */
  key: string;
  facts: MatterFacts;
}

/** A matter that two servers do not have alike; null on the side of one that does not have it at all. */
export interface MatterDifference {
  kind: string;
  key: string;
  here: MatterFacts | null;
  there: MatterFacts | null;
}

/** How a server finds what it shares with another one. */
export interface SharedMatters {
  /** The servers that this one compares with; the others compare with it. */
  comparedWith: readonly ServerName[];
  /** The statement that selects kind, key and facts of all that is shared with a server; $1 is its name, of a ward's the ward. */
  statementFor(peer: ServerName): string;
}

const facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** Matters as they cross, as JSON. */
export const mattersForm = z.array(z.object({ kind: z.string(), key: z.string(), facts }));

/** All matters that a server shares with another one, as it has them. */
export function readMatters(
  db: Pick<EntityManager, 'query'>,
  { statementFor }: SharedMatters,
  peer: ServerName,
): Promise<SharedMatter[]> {
  return db.query(statementFor(peer), [peer.replace(/^ward-council\//, '')]);
}

/** Which of the matters are not alike, those of one side alone among them. */
export function differencesOf(here: readonly SharedMatter[], there: readonly SharedMatter[]): MatterDifference[] {
  const nameOf = ({ kind, key }: SharedMatter) => JSON.stringify([kind, key]);
  const [ours, theirs] = [here, there].map((some) => new Map(some.map((one) => [nameOf(one), one])));
  const names = new Set([...(ours?.keys() ?? []), ...(theirs?.keys() ?? [])]);
  return [...names].flatMap((name) => {
    const [one, other] = [ours?.get(name), theirs?.get(name)];
    const matter = one ?? other;
    if (!matter || (one && other && isAlike(one.facts, other.facts))) return [];
    return [{ kind: matter.kind, key: matter.key, here: one?.facts ?? null, there: other?.facts ?? null }];
  });
}

function isAlike(one: MatterFacts, other: MatterFacts): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => (one[name] ?? null) === (other[name] ?? null));
}
