import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CATALOGUE } from '../indicators/catalogue';
import { Period } from '../indicators/period';
import { freezeFigures, thawFigures } from './frozen-figures';

const period = Period.parse('2023-Q1');
const figures = Object.fromEntries(CATALOGUE.map(({ code }, at) => [code, at]));
const countedByWards = Object.fromEntries(
  Object.entries(figures).filter(([code]) => CATALOGUE.some((one) => one.code === code && one.inWards)),
);
const { text, sha256 } = freezeFigures('gio-lanh', period, figures);

test('frozen figures are those that wards count, in the order of the catalogue, as JSON without spaces', () => {
  const codes = CATALOGUE.filter(({ inWards }) => inWards).map(({ code }) => code);

  expect(text).toMatch(/^\{"ward":"gio-lanh","period":"2023-01-01\/2023-03-31","figures":\{"KH.01":0,"KH.01a":1,/);
  expect(Object.keys((JSON.parse(text) as { figures: object }).figures)).toEqual(codes);
  expect(text).not.toContain(' ');
});

test('the hash is the SHA-256 of the text in UTF-8, whatever order the figures were counted in', () => {
  const reversed = Object.fromEntries(Object.entries(figures).reverse());

  expect(sha256).toBe(createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex'));
  expect(freezeFigures('gio-lanh', period, reversed)).toEqual({ text, sha256 });
  expect(freezeFigures('gio-lanh', period, { ...figures, 'KH.01': 7 }).sha256).not.toBe(sha256);
});

test('what was frozen is read again as it was', () => {
  const thawed = thawFigures(text);

  expect(thawed.ward).toBe('gio-lanh');
  expect(thawed.period.toString()).toBe(period.toString());
  expect(freezeFigures(thawed.ward, thawed.period, thawed.figures).text).toBe(text);
});

test.each([
  ['text that is no JSON', 'KH.01=2'],
  ['JSON with a space', text.replace(',', ', ')],
  ['a figure below nought', text.replace('"KH.01":0', '"KH.01":-1')],
  ['something more', text.replace('{"ward"', '{"more":1,"ward"')],
  ['a period in another form', text.replace('2023-01-01/2023-03-31', '2023-Q1')],
])('%s is not taken for frozen figures', (_, spoilt) => {
  expect(() => thawFigures(spoilt)).toThrow(expect.objectContaining({ name: 'FiguresUnreadable' }));
});

test('what was not kept is frozen so and read as null; what was frozen before anything could be stays as it is', () => {
  const notKept = freezeFigures('gio-lanh', period, { ...figures, 'DX.01': null, 'DX.02': null });

  expect(notKept.text).toContain(',"DX.01:NOT_KEPT":1,"DX.02:NOT_KEPT":1}');
  const thawed = thawFigures(notKept.text);
  expect(thawed.figures).toEqual({ ...countedByWards, 'DX.01': null, 'DX.02': null });
  expect(freezeFigures(thawed.ward, thawed.period, thawed.figures)).toEqual(notKept);
  const earlier = '{"ward":"gio-lanh","period":"2023-01-01/2023-03-31","figures":{"KH.01":3,"DT.01":0}}';
  expect(thawFigures(earlier).figures).toEqual({ 'KH.01': 3, 'DT.01': 0 });
});

test('a city council on the build before reads what was not kept as a figure that it does not know', () => {
  const sent = freezeFigures('gio-lanh', period, { ...figures, 'DX.01': null }).text;

  // As that build reads a frozen text: nothing but these, and nothing but numbers.
  const earlier = z.object({
    ward: z.string(),
    period: z.string(),
    figures: z.record(z.string(), z.int32().min(0)),
  });
  const read = earlier.parse(JSON.parse(sent));
  expect(JSON.stringify({ ward: read.ward, period: read.period, figures: read.figures })).toBe(sent);
  expect([read.figures['DX.01'], read.figures['DX.02']]).toEqual([undefined, figures['DX.02']]);
});

test('figures that lack one are not frozen', () => {
  expect(() => freezeFigures('gio-lanh', period, { 'KH.01': 1 })).toThrow('KH.01a');
});
