import { figuresOf } from '../data/report-data.fixture';
import { textOf } from '../model/report-document';
import { piecesOf, placeOf, runsOfLine } from './template';

const figures = figuresOf({ 'DT.01': [null, 1, 0] });
const printed = (line: string) => textOf(runsOfLine(line, figures));

test('figures stand where the text says, of the tier it says', () => {
  expect(printed('Tổ chức {KH.01} kỳ họp; xã, phường {KH.01:wards}, hai cấp {KH.01:total}.')).toBe(
    'Tổ chức 02 kỳ họp; xã, phường 03, hai cấp 05.',
  );
  expect(printed('{TX.02} cử tri')).toBe('1.234 cử tri');
});

test('a figure that is missing is dots', () => {
  expect(printed('tiếp nhận {DT.01} đơn')).toBe('tiếp nhận … đơn');
});

test('what names no indicator stays for its writer to see', () => {
  expect(printed('{KH.99} và {khác}')).toBe('{KH.99} và {khác}');
});

test('a line taken apart and put together again is the same', () => {
  const line = '{KH.01} kỳ họp, {TX.01:wards}{TX.02:total} cử tri {KH.99}';
  const again = piecesOf(line, figures).map((piece) => (piece.kind === 'text' ? piece.text : placeOf(piece.figure)));

  expect(again.join('')).toBe(line);
});
