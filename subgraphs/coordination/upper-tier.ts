import type { EntityManager } from 'typeorm';

/** What kind of unit the upper tier's council is of, and the word for it amid a sentence. */
export const UPPER_TIER_WORDS = {
  PROVINCE: 'tỉnh',
  CITY: 'thành phố',
  URBAN_DISTRICT: 'quận',
  RURAL_DISTRICT: 'huyện',
  TOWN: 'thị xã',
} as const;

export type UpperTierKind = keyof typeof UPPER_TIER_WORDS;

export const UPPER_TIER_KINDS = Object.keys(UPPER_TIER_WORDS) as UpperTierKind[]; // the keys of the record, no others

/** What a server is told of the unit of the upper tier. */
export interface UpperTier {
  kind: UpperTierKind;
  /** With its kind, such as "Tỉnh Lai Châu". */
  name: string;
}

/** The kind that a unit's full name begins with: "Tỉnh Lai Châu" is a province. A name that begins with none is a city's. */
export function kindInName(fullName: string): UpperTierKind {
  const begin = fullName.normalize('NFC').toLowerCase();
  return UPPER_TIER_KINDS.find((kind) => begin.startsWith(`${UPPER_TIER_WORDS[kind]} `)) ?? 'CITY';
}

/** Keeps what this server is told of the upper tier in the place of what it knew. */
export async function keepUpperTier(tx: EntityManager, { kind, name }: UpperTier): Promise<void> {
  await tx.query('delete from upper_tier');
  await tx.query('insert into upper_tier (kind, name) values ($1, $2)', [kind, name]);
}

/** "Thường trực HĐND tỉnh", in the word of the upper tier that this server was told of; of a city as long as it was told of none. */
export async function upperStandingCommittee(tx: EntityManager): Promise<string> {
  const [known] = await tx.query<{ kind: UpperTierKind }[]>('select kind from upper_tier limit 1');
  return `Thường trực HĐND ${UPPER_TIER_WORDS[known?.kind ?? 'CITY']}`;
}
