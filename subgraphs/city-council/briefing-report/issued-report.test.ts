import { CATALOGUE } from '../../indicators/catalogue';
import type { Figures } from '../../indicators/tally.model';
import { issuedFigures } from './issued-report';

const countedAt = new Date('2020-10-16T01:00:00Z');
const figures = (value: number | null): Figures => Object.fromEntries(CATALOGUE.map(({ code }) => [code, value]));

const issued = (wards: Record<string, Figures | null>) =>
  issuedFigures({
    cityCouncil: { countedAt, figures: figures(100) },
    citizenAffairs: { countedAt, figures: { ...figures(100), 'DX.01': null } },
    wards: new Map(Object.entries(wards)),
  });
const lineOf = (code: string, { indicators }: ReturnType<typeof issued>) =>
  indicators.find((line) => line.code === code);

test('of wards that all have every figure nothing is said to lack, so the text is written as it always was', () => {
  const { coverage, ...whole } = issued({ a: figures(1), b: figures(2) });

  expect(coverage).toEqual({ expected: 2, accepted: 2, missing: [] });
  expect(lineOf('KH.01', { coverage, ...whole })).toEqual({ code: 'KH.01', city: 100, wards: 3, total: 103 });
});

test('a figure that a return says was not kept, or does not have, is the sum of the others, and the report names both', () => {
  const { 'DT.01f': _, ...older } = figures(2);
  const report = issued({ a: { ...figures(1), 'KH.01': null }, b: older, c: figures(4), d: null });

  expect(report.coverage).toEqual({
    ...{ expected: 4, accepted: 3, missing: ['d'] },
    lacking: [
      { ward: 'a', codes: ['KH.01'] },
      { ward: 'b', codes: ['DT.01f'] },
    ],
  });
  expect(lineOf('KH.01', report)).toMatchObject({ wards: 6, total: 106 });
  expect(lineOf('DT.01f', report)).toMatchObject({ wards: 5, total: 105 });
  expect(lineOf('KH.01a', report)).toMatchObject({ wards: 7, total: 107 });
  expect(lineOf('DX.01', report)).toMatchObject({ city: null, wards: 7, total: null });
});

test('a sum over nobody is null', () => {
  expect(lineOf('KH.01', issued({ a: null }))).toMatchObject({ wards: null, total: null });
  expect(lineOf('KH.01', issued({}))).toMatchObject({ wards: null, total: null });
});
