import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CsvFile } from './csv-file';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string | Buffer) {
  const path = join(folder, 'file.csv');
  await writeFile(path, content);
  const file = new CsvFile(path);
  const records = [];
  for await (const some of file.records()) records.push(...some);
  const stopped = file.stopped && { line: file.stopped.line, expected: file.stopped.expected };
  return { records, stopped };
}

describe('a CSV file', () => {
  test.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
  ])(
    'gives each record the physical line it begins at, after cells of many lines and blank lines (%s)',
    async (_, end) => {
      const content = ['\uFEFFa,b', '1,"x', 'y', '"', '', '2,""""', '3,'].join(end);

      expect((await read(content)).records).toEqual([
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['1', `x${end}y${end}`] },
        { line: 6, cells: ['2', '"'] },
        { line: 7, cells: ['3', ''] },
      ]);
    },
  );

  test('is read whole where characters and records lie across the pieces it is read in', async () => {
    const rows = Array.from({ length: 9_000 }, (_, n) => `${n},"${'đế'.repeat(5)}\n"`);

    const { records, stopped } = await read(rows.join('\n'));

    expect(stopped).toBeUndefined();
    expect(records).toHaveLength(9_000);
    expect(records.every(({ line, cells }, n) => line === 2 * n + 1 && cells[1] === `${'đế'.repeat(5)}\n`)).toBe(true);
  });

  test.each([
    ['1,"x', 'a closing quote " for every opening one'],
    ['1,"x"y\n2,z\n', 'a separator after a closing quote; a quote inside quotes is written ""'],
    ['1,x"y\n', 'a quote only around a whole cell; a cell that holds a quote is quoted and the quote written ""'],
    [`1,"${'x\n'.repeat(600_000)}`, 'a row of at most 1000000 bytes; is a quote left open?'],
    [`1,${'x'.repeat(1_200_000)}`, 'a row of at most 1000000 bytes; is a quote left open?'],
  ])('stops at the line of a broken record, and gives the ones before (%#)', async (broken, expected) => {
    expect(await read(`a,b\n"c\nd",e\n${broken}`)).toEqual({
      records: [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['c\nd', 'e'] },
      ],
      stopped: { line: 4, expected },
    });
  });

  test('stops at the first line that is not UTF-8, far into the file', async () => {
    const good = Buffer.from('đôi,giày\n'.repeat(20_000));

    const { records, stopped } = await read(Buffer.concat([good, Buffer.from([0x61, 0xff, 0x0a, 0x62, 0xff])]));

    expect(records).toHaveLength(20_000);
    expect(stopped).toEqual({ line: 20_001, expected: 'text encoded as UTF-8' });
  });

  test('that is not there is told so', async () => {
    const file = new CsvFile(join(folder, 'none.csv'));
    for await (const some of file.records()) expect(some).toEqual([]);

    expect(file.stopped).toMatchObject({ line: 0, expected: 'a file that can be read (ENOENT)' });
  });
});
