import { WrongUsage } from '../hub/hub-command.errors';
import { typeCommand } from '../../test/support/type-command';
import { type CliCommand, DONE, FAILED, originOf, runCommandLine, wholeNumber, withExamples } from './command-line';

/** Makes so many shoes of a colour; each way to end is a colour of its own. */
const makeShoes: CliCommand = {
  name: 'make-shoes',
  declare: (command, run, say) => {
    command
      .summary('make shoes')
      .argument('<colour>', 'a colour')
      .option('--count <n>', 'how many', wholeNumber(1, 10, say), 1)
      .option('--shop <address>', 'for which shop', originOf(say))
      .action((colour: string, { count, shop }: { count: number; shop?: string }) =>
        run(({ out, progress }) => {
          progress.show('half done');
          if (colour === 'wrong') throw new WrongUsage('no such colour');
          if (colour === 'fault') throw new TypeError('a hole in the sole');
          if (colour === 'away') throw Object.assign(new Error('connect refused'), { code: 'ECONNREFUSED' });
          progress.end();
          out.write(`${count} ${colour} ${shop ?? ''}\n`);
          return Promise.resolve(colour === 'red' ? DONE : FAILED);
        }),
      );
    withExamples(command, say, 'red --count 2');
  },
};

const type = (...args: string[]) => typeCommand(makeShoes, args);

test('a command gets its arguments and options, and says how it ended by its exit code', async () => {
  expect(await type('red', '--count', '3', '--shop', 'https://shop.example/left')).toEqual({
    code: 0,
    out: '3 red https://shop.example\n',
    err: '',
  });
  expect(await type('blue')).toEqual({ code: 1, out: '1 blue \n', err: '' });
});

test.each([
  ['an argument that is missing', [], /^Gọi sai cách: thiếu đối số colour\.\n/],
  ['an argument too many', ['red', 'blue'], /thừa đối số\.\n/],
  [
    'an option that is nearly another',
    ['red', '--conut', '2'],
    /không có tùy chọn --conut\. Có phải --count không\?\n/,
  ],
  [
    'a number out of bounds',
    ['red', '--count', '11'],
    /giá trị 11 của --count <n> không dùng được\. Cần một số từ 1 đến 10\.\n/,
  ],
  ['a number that is none', ['red', '--count', '1e1'], /Cần một số từ 1 đến 10/],
  [
    'a number out of bounds, in English',
    ['red', '--count', '11', '--lang', 'en'],
    /^Wrong usage: .*A number from 1 to 10/,
  ],
  ['an address that is none', ['red', '--shop', 'here'], /Cần một địa chỉ như/],
  ['what the command itself finds wrongly used', ['wrong'], /^no such colour\n$/],
])('%s is wrong usage: exit code 2, a sentence, no trace', async (_, args, said) => {
  const { code, out, err } = await type(...args);

  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(said);
  expect(err).not.toContain('    at ');
});

test('what the machine refuses is one sentence, and a fault of the program keeps its trace', async () => {
  expect(await type('away')).toEqual({ code: 1, out: '', err: 'connect refused\n' });
  expect(await type('fault')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^TypeError: a hole in the sole\n    at /),
  });
});

test('help is a result: it goes to the output, with examples and exit codes', async () => {
  const { code, out, err } = await type('--help');

  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('npm run hub -- make-shoes [options] <colour>');
  expect(out).toContain('  npm run hub -- make-shoes red --count 2');
  expect(out).toContain('Mã kết thúc: 0');
});

test('a command with commands of its own lists these, in one language', async () => {
  const shop: CliCommand = {
    name: 'shop',
    declare: (command, _, say) => void command.command('open').summary(say('mở cửa', 'open it')),
  };

  const [vi, en] = [await typeCommand(shop, ['--help']), await typeCommand(shop, ['--help', '--lang', 'en'])];

  expect(vi.out).toMatch(/^Cách dùng: .*\nLệnh:\n  open +mở cửa\n\n/s);
  expect(en.out).toMatch(/^Usage: .*\nCommands:\n  open +open it\n\n/s);
  expect(en.out).not.toMatch(/[À-ỹ]/);
});

test('a command speaks the language that it is told, wherever the option stands, or that of the machine, and Vietnamese else', async () => {
  const greet: CliCommand = {
    name: 'greet',
    declare: (command, run) => {
      command.argument('[who]').action((who: string | undefined) =>
        run(({ out, say }) => {
          if (who === 'nobody') throw new WrongUsage({ vi: 'Không có ai.', en: 'There is nobody.' });
          out.write(say('Chào', 'Hello'));
          return Promise.resolve(DONE);
        }),
      );
    },
  };
  const outOf = async (args: string[], env = {}) => (await typeCommand(greet, args, { env })).out;

  expect(await outOf([])).toBe('Chào');
  expect(await outOf(['--lang', 'en'])).toBe('Hello');
  expect(await outOf([], { LANG: 'en_US.UTF-8' })).toBe('Hello');
  expect(await outOf(['--lang=vi'], { LANG: 'en_US.UTF-8' })).toBe('Chào');
  expect(await typeCommand(greet, ['nobody', '--lang', 'en'])).toEqual({ code: 2, out: '', err: 'There is nobody.\n' });
  expect(await typeCommand(greet, ['--lang', 'fr'])).toMatchObject({ code: 2, err: expect.stringContaining('vi, en') });
});

test('progress is told on a terminal, on the error output, and taken away before the end', async () => {
  const { out, err } = await typeCommand(makeShoes, ['red'], { isTTY: true });

  expect(out).toBe('1 red \n');
  expect(err).toContain('half done\r\u001b[K');
  expect(err).toMatch(/\u001b\[K$/);
});

test.each([
  ['a command that is nearly another', ['make-shoe'], /không có lệnh make-shoe\. Có phải make-shoes không\?/],
  ['no command', [], /Cách dùng: npm run hub -- /],
])('of %s it is said what there is, with exit code 2', async (_, args, said) => {
  let err = '';
  const write = (text: string) => (err += text);
  const code = await runCommandLine([{ heading: { vi: 'Giày:', en: 'Shoes:' }, commands: [makeShoes] }], args, {
    env: {},
    out: { write: () => undefined },
    err: { write },
  });

  expect(code).toBe(2);
  expect(err).toMatch(said);
});
