import { DataRefused, FaultList, type Fault } from './faults';

function refused(...faults: Fault[]): DataRefused {
  const list = new FaultList();
  list.add(faults);
  try {
    list.refuseIfAny();
  } catch (error) {
    if (error instanceof DataRefused) return error;
  }
  throw new Error('the faults were not refused');
}

describe('DataRefused', () => {
  test('prints a fault a line, with the parts that it has', () => {
    const { message } = refused(
      { file: 'shop/sale.csv', line: 7, column: 'pairs', value: 'a "pair"\n', expected: 'an integer' },
      { file: 'shop/sale.csv', line: 9, expected: '3 cells' },
      { file: 'shop', line: 0, expected: 'a folder' },
    );

    expect(message.split('\n')).toEqual([
      'shop/sale.csv:7 column "pairs": value "a \\"pair\\"\\n" — expected an integer',
      'shop/sale.csv:9 — expected 3 cells',
      'shop — expected a folder',
    ]);
  });

  test('prints the first 200 faults and holds them all', () => {
    const faults = Array.from({ length: 1_234 }, (_, line) => ({ file: 'f', line: line + 1, expected: 'x' }));

    const error = refused(...faults);

    expect(error.faults).toHaveLength(1_234);
    expect(error.message.split('\n')).toHaveLength(201);
    expect(error.message.endsWith('f:200 — expected x\nvà 1034 lỗi nữa')).toBe(true);
  });

  test('cuts a long value short in print, not in the fault', () => {
    const { faults, message } = refused({ file: 'f', line: 1, value: '👟'.repeat(90), expected: 'x' });

    expect(message).toBe(`f:1 value "${'👟'.repeat(80)}…" — expected x`);
    expect(faults[0]?.value).toBe('👟'.repeat(90));
  });
});
