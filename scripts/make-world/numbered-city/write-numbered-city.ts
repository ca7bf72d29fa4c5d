import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Chance, createChance } from '../chance';
import { type Amounts, citizenRows, councilRows, dayOf2020, type Files, type Rows } from './rows';

const SEED = 20_201_016;

/** A ward has some thirty records. */
const WARD_AMOUNTS: Amounts = {
  sessions: 3,
  standingMeetings: 8,
  resolutions: 4,
  contacts: 4,
  recommendationsPerContact: 2,
  receptions: 5,
  petitions: 4,
};

const CITY_AMOUNTS: Amounts = {
  sessions: 4,
  standingMeetings: 12,
  resolutions: 10,
  contacts: 24,
  recommendationsPerContact: 5,
  receptions: 15,
  petitions: 8,
};

/** The ids of the wards of a numbered city, in the order of their codes. */
export const wardIdsOf = (wardCount: number): string[] =>
  Array.from({ length: wardCount }, (_, at) => `ward-${String(at + 1).padStart(4, '0')}`);

/**
 * Writes the data of a made-up city with so many wards, called by their numbers, into an empty folder, in the form that `npm run load` takes: those of the
 * city, and of these wards themselves. The same number of wards gives the same files.
 */
export async function writeNumberedCity(folder: string, wardCount: number, ownWards: readonly string[]): Promise<void> {
  const chance = createChance(SEED);
  const wardIds = wardIdsOf(wardCount);
  await writeServer(join(folder, 'city-council'), cityCouncilFiles(chance, wardIds));
  await writeServer(join(folder, 'citizen-affairs'), citizenAffairsFiles(chance, wardIds));
  for (const wardId of ownWards) await writeServer(join(folder, 'ward-council', wardId), wardFiles(chance, wardId));
}

function cityCouncilFiles(chance: Chance, wardIds: readonly string[]): Files {
  const city = { id: 'city', code: '00001', name: 'Thành phố Đo', name_en: 'Bench City', province_name: 'Tỉnh Đo' };
  return {
    city: [{ ...city, established_on: '2015-03-11' }],
    ward: wardIds.map((id, at) => ({
      id,
      code: String(10_001 + at),
      kind: chance.oneOf(['WARD', 'COMMUNE']),
      name: `Phường ${at + 1}`,
      name_en: `Ward ${at + 1}`,
      valid_from: '2015-03-11',
    })),
    ...councilRows(chance, CITY_AMOUNTS),
  };
}

function citizenAffairsFiles(chance: Chance, wardIds: readonly string[]): Files {
  const rounds = [1, 2, 3].map((at) => `round-${at}`);
  const wardOf = (contact: number): string => wardIds[contact % wardIds.length] ?? '';
  return {
    'voter-contact-round': rounds.map((id) => ({ id, name: id, phase: 'OTHER', starts_on: '2020-01-01' })),
    'recommendation-digest': rounds.map((id) => ({
      id: `digest-of-${id}`,
      round_id: id,
      recipient: 'UBND thành phố',
      sent_on: dayOf2020(chance),
    })),
    ...citizenRows(chance, CITY_AMOUNTS, (contact) => ({
      contact: { round_id: rounds[contact % rounds.length] ?? '', ward_id: wardOf(contact) },
      recommendation: { ward_id: wardOf(contact) },
    })),
  };
}

function wardFiles(chance: Chance, wardId: string): Files {
  return {
    'ward-council': [{ ward_id: wardId, name: `HĐND ${wardId}` }],
    ...councilRows(chance, WARD_AMOUNTS),
    ...citizenRows(chance, WARD_AMOUNTS, () => ({})),
  };
}

async function writeServer(folder: string, files: Files): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, rows] of Object.entries(files)) await writeFile(join(folder, `${name}.csv`), csvOf(rows));
}

/** No cell of these worlds holds a comma, a quotation mark or a line break. */
function csvOf(rows: Rows): string {
  const lines = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
  return lines.map((cells) => `${cells.join(',')}\n`).join('');
}
