import { seededRun } from '../../../test/runner/seeded-suites';
import { type Asked, PetitionAttack, ReceptionAttack, saysMore } from './analyst-attack.fixture';
import { shownQuarters } from './shown-figures';
import { type CellWorld, countedIn, DISPOSED, figuresOf, isInForce, worldOf } from './worlds.fixture';

/*
 * An analyst who has asked for receptions and petitions of every ward, and of all together, over every run of quarters, and works out
 * what follows from the answers. More of them: npm run test:long -- small-cells
 */
const { seed: first, count } = seededRun('small-cells');

jest.setTimeout(120_000 + count * 5_000);

const PETITION_CODES = ['DT.01', ...DISPOSED, 'DT.01f'];
const isSmall = (value: number | null | undefined): boolean => value === 1 || value === 2;

function askAll(world: CellWorld): Asked {
  const runs = Array.from({ length: world.quarters }, (_, from) =>
    Array.from({ length: world.quarters - from }, (__, more) => ({ from, to: from + more })),
  ).flat();
  const answers = runs.map((run) => ({ ...run, shown: shownQuarters(countedIn(world, run.from, run.to)) }));
  return { quarters: world.quarters, wardIds: world.wards.map(({ wardId }) => wardId), answers };
}

/** The small cells of petitions that an analyst can narrow to one value: of each quarter, at its end and at that of each later one. */
function petitionsTold(world: CellWorld, asked: Asked): string[] {
  const attack = new PetitionAttack(asked);
  return world.wards.flatMap((ward) =>
    PETITION_CODES.flatMap((code) =>
      asked.answers.flatMap(({ from, to }) => {
        const later = figuresOf(ward, from + 1, to)[code] ?? 0;
        const value = (figuresOf(ward, from, to)[code] ?? 0) - (from < to ? later : 0);
        if (!isSmall(value)) return [];
        const { least, most } = attack.told(ward.wardId, code, from, to);
        const isHeld = least <= value + ALMOST_NONE && most >= value - ALMOST_NONE;
        const isOpen = Math.floor(most + ALMOST_NONE) > Math.ceil(least - ALMOST_NONE);
        return isHeld && isOpen
          ? []
          : [`${ward.wardId} ${code} of ${from} at ${to} is ${value}: told ${least} to ${most}`];
      }),
    ),
  );
}

const ALMOST_NONE = 1e-6;

function receptionsTold(world: CellWorld, asked: Asked): string[] {
  return asked.answers
    .filter(({ from, to }) => from === to)
    .flatMap(({ from, shown }) => {
      const attack = ReceptionAttack.of(shown);
      return world.wards.flatMap((ward) =>
        (['TD.01', 'TD.02'] as const).flatMap((code) => {
          const value = figuresOf(ward, from, from)[code];
          if (!isSmall(value)) return [];
          const told = attack.told(ward.wardId, code);
          const isOpen = told.length > 1 && told.includes(Number(value));
          return isOpen ? [] : [`${ward.wardId} ${code} in ${from} is ${value}: told ${told.join()}`];
        }),
      );
    });
}

test(`no small cell can be worked out of all that is shown (seed ${first}, ${count} worlds)`, () => {
  let small = 0;
  for (let seed = first; seed < first + count; seed++) {
    const world = worldOf(seed);
    const asked = askAll(world);
    const told = [...petitionsTold(world, asked), ...receptionsTold(world, asked)];
    const more = ['TD.01', 'TD.02', 'DT.01'].flatMap((code) => saysMore(asked, code));

    expect({ seed, told, more }).toEqual({ seed, told: [], more: [] });
    small += world.wards.flatMap((ward) => Object.values(figuresOf(ward, 0, 0)).filter(isSmall)).length;
  }
  expect(small).toBeGreaterThan(count);
});

test(`what is shown is what was counted, and sums over several wards are shown (seed ${first}, ${count} worlds)`, () => {
  for (let seed = first; seed < first + count; seed++) {
    const world = worldOf(seed);
    for (const { from, to, shown } of askAll(world).answers) {
      const { over } = countedIn(world, from, to);
      for (const [wardId, { figures, hidden }] of shown.byWard) {
        const counted = over.get(wardId) ?? {};
        expect({ seed, ...counted, ...figures }).toEqual({ seed, ...counted });
        expect([...Object.keys(figures), ...hidden.keys()].toSorted()).toEqual(Object.keys(counted).toSorted());
      }
      const keeping = world.wards.filter((ward) => isInForce(ward, from, to) && ward.keptFrom <= from);
      const areTheSame = world.wards.every((ward) => ward.keptFrom <= from || ward.keptFrom > to);
      const areSeveral = keeping.filter(({ inForce }) => inForce.from <= from && inForce.to >= to).length > 1;
      if (!areSeveral || !areTheSame) continue;
      const sums = keeping.map((ward) => figuresOf(ward, from, to));
      const sumOf = (code: string) => sums.reduce((sum, figures) => sum + (figures[code] ?? 0), 0);
      const shownAlways = ['TD.01', 'TD.02', 'DT.01', ...(from === to ? PETITION_CODES : [])];
      for (const code of shownAlways)
        expect({ seed, [code]: shown.total.figures[code] }).toEqual({ seed, [code]: sumOf(code) });
      for (const [code, sum] of Object.entries(shown.total.figures))
        expect({ seed, [code]: sum }).toEqual({ seed, [code]: sumOf(code) });
      expect([...shown.total.hidden.values()].filter((reason) => reason !== 'DISPOSED_LATER')).toEqual([]);
    }
  }
});
