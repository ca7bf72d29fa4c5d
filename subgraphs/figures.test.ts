import { CITIZEN_FIGURES } from './citizen-affairs/report/citizen-figures';
import { CITY_FIGURES } from './city-council/report/city-figures';
import { CATALOGUE } from './indicators/catalogue';
import { WARD_FIGURES } from './ward-council/report/ward-figures';

const codesWhere = (isWanted: (indicator: (typeof CATALOGUE)[number]) => boolean) =>
  CATALOGUE.filter(isWanted)
    .map(({ code }) => code)
    .sort();

test.each([
  ['the city council', CITY_FIGURES, codesWhere(({ owner }) => owner === 'city-council')],
  ['citizen affairs', CITIZEN_FIGURES, codesWhere(({ owner }) => owner === 'citizen-affairs')],
  ['a ward', WARD_FIGURES, codesWhere(({ inWards }) => inWards)],
])('%s counts every figure that the catalogue says it counts, once, and no other', (_, figures, codes) => {
  expect(figures.map(({ code }) => code).sort()).toEqual(codes);
});
