import { enteredValue, type FormField, momentOf, tidied, typedValue, wrongIn } from './entered-value';

const TODAY = '2020-10-16';

const field = (own: Partial<FormField>): FormField => ({
  ...{ name: 'x', label: 'X', help: '', inputType: null, isLate: false, isPersonal: false, refersTo: null },
  ...{ bounds: null, choices: [], required: true, type: 'TEXT' },
  ...own,
});
const bounds = (own: object) => ({ maxLength: null, min: null, max: null, earliest: null, ...own });

test.each([
  ['DATE', '5/9', '2020-09-05', '05/09/2020'],
  ['MONTH', '9/2020', '2020-09', '09/2020'],
  ['INTEGER', '1.444', 1444, '1444'],
  ['TEXT', '  Nhà văn hóa ', 'Nhà văn hóa', 'Nhà văn hóa'],
  ['BOOLEAN', 'yes', true, 'yes'],
  ['INSTANT', momentOf('5/9/2020', '8h30'), '2020-09-05T08:30:00+07:00', momentOf('05/09/2020', '08:30')],
] as const)('a field of the kind %s reads %p, and shows its value again', (type, typed, value, shown) => {
  expect(enteredValue(field({ type }), typed, TODAY)).toBe(value);
  expect(typedValue(field({ type }), value)).toBe(shown);
});

test('an instant of the server is shown as it is in Viet Nam', () => {
  expect(typedValue(field({ type: 'INSTANT' }), '2020-09-30T17:30:00.000Z')).toBe(momentOf('01/10/2020', '00:30'));
});

test('a day is tidied as soon as it can be read, and what cannot be read is left as it was typed', () => {
  expect(tidied(field({ type: 'DATE' }), '5/9', TODAY)).toBe('05/09/2020');
  expect(tidied(field({ type: 'DATE' }), '31/2', TODAY)).toBe('31/2');
  expect(tidied(field({ type: 'TEXT' }), 'abc ', TODAY)).toBe('abc ');
});

test.each([
  [{ type: 'TEXT' }, ' ', 'required'],
  [{ type: 'DATE' }, '31/2/2020', 'no-day'],
  [{ type: 'MONTH' }, '13/2020', 'no-month'],
  [{ type: 'INTEGER' }, 'mười', 'no-number'],
  [{ type: 'INTEGER' }, '1,5', 'no-number'],
  [{ type: 'INTEGER', bounds: bounds({ min: 0 }) }, '-1', 'too-small'],
  [{ type: 'INTEGER', bounds: bounds({ max: 10 }) }, '11', 'too-large'],
  [{ type: 'TEXT', bounds: bounds({ maxLength: 3 }) }, 'dài ơi', 'too-long'],
  [{ type: 'DATE', bounds: bounds({ earliest: '1945-09-02' }) }, '1/9/1945', 'too-early'],
  [{ type: 'MONTH', bounds: bounds({ earliest: '1945-09-02' }) }, '8/1945', 'too-early'],
  [{ type: 'INSTANT' }, momentOf('5/9/2020', ''), 'no-time'],
  [{ type: 'INSTANT' }, momentOf('', '8:30'), 'no-day'],
] as const)('%p with %p is wrong: %s', (own, typed, why) => {
  expect(wrongIn(field(own), typed, TODAY)?.why).toBe(why);
});

test('nothing is wrong with what may be left empty, nor with what is within its bounds', () => {
  expect(wrongIn(field({ required: false }), '', TODAY)).toBeUndefined();
  expect(wrongIn(field({ type: 'INTEGER', bounds: bounds({ min: 0, max: 10 }) }), '10', TODAY)).toBeUndefined();
  expect(
    wrongIn(field({ type: 'MONTH', bounds: bounds({ earliest: '1945-09-02' }) }), '9/1945', TODAY),
  ).toBeUndefined();
});
