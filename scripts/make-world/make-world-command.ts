import { type CliCommand, DONE, type Say, wholeNumber, withExamples } from '../cli/command-line';
import { WrongUsage } from '../hub/hub-command.errors';
import type { MadeWorld } from './make-world';

const MOST_WARDS = 168;

/** `make-world --province <name>`: makes a world of a province's real units, with records that are made up. */
export const makeWorldCommand: CliCommand = {
  name: 'make-world',
  declare: (command, run, say) => {
    command
      .summary(say('tạo dữ liệu minh họa cho một tỉnh, thành phố', 'make a world of a province’s real units'))
      .description(
        say(
          'Xã, phường có thật từ 2025-07-01; người và hồ sơ là minh họa.',
          'Units as they have been since 2025-07-01; people and records are made up.',
        ),
      )
      .option('--province <name>', say('tên hoặc mã tỉnh, thành phố', 'name or code of the province'))
      .option(
        '--wards <n>',
        say('chỉ n xã, phường đầu theo mã', 'only the first n wards by code'),
        wholeNumber(1, MOST_WARDS, say),
      )
      .option(
        '--seed <n>',
        say('cùng số thì cùng dữ liệu', 'the same number gives the same data'),
        wholeNumber(0, 2 ** 31, say),
        1,
      )
      .option(
        '--until <quarter>',
        say(
          'quý cuối có hồ sơ (mặc định: quý gần nhất đã hết)',
          'last quarter with records (default: the last one that is over)',
        ),
      )
      .option('--out <folder>', say('thư mục mới (mặc định: data/<tỉnh>)', 'a new folder (default: data/<province>)'))
      .action(({ province, ...options }: Options) =>
        run(async ({ out, progress }) => {
          if (!province) throw new WrongUsage(say('Cần nêu --province <name>.', '--province <name> is needed.'));
          const { makeWorld } = await import('./make-world.js');
          const { lastEndedQuarter } = await import('./calendar.js');
          const until = options.until ?? lastEndedQuarter(new Date());
          const made = await makeWorld({ ...options, province, until, onWard: (name) => progress.show(name) });
          progress.end();
          out.write(madeText(made, say));
          return DONE;
        }),
      );
    withExamples(
      command,
      say,
      '--province "Hồ Chí Minh"',
      '--province lai-chau --wards 8 --seed 7 --out /tmp/lai-chau',
    );
  },
};

interface Options {
  province?: string;
  wards?: number;
  seed: number;
  until?: string;
  out?: string;
}

const madeText = ({ folder, province, wards }: MadeWorld, say: Say): string =>
  say(
    `${folder}: ${province}, ${wards} xã, phường. Khởi động: npm start -- --world ${folder}\n`,
    `${folder}: ${province}, ${wards} wards. Start it: npm start -- --world ${folder}\n`,
  );
