import { type CommandContext, DONE, FAILED } from '../cli/command-line';
import { countText } from '../hub/changing-line';
import { withHubStores, worldFolderFor } from '../hub/hub-command';
import { resealHub, type ServerReport } from './reseal-hub';

type Say = CommandContext['say'];

/** How many of the values that do not open are named for one server; the rest are only counted. */
const MOST_NAMED = 20;

/**
 * Seals all personal data of a hub with the first keys, and says how much was on old ones. Gives the exit code: 0 when
 * every value is under the first key of its ring, so that the others can be removed; else 1 with the reason on `err`.
 */
export async function runReseal(context: CommandContext, folder: string | undefined): Promise<number> {
  const { out, err, progress, say } = context;
  const onProgress = (server: string, values: number) => progress.show(`${server} ${countText(values)}`);
  const reports = await withHubStores(context, worldFolderFor(context, folder), (stores) =>
    resealHub(stores, onProgress),
  );
  progress.end();
  out.write(`${reports.map((report) => lineOf(report, say)).join('\n')}\n`);
  const faults = reports.flatMap((report) => faultsOf(report, say));
  if (faults.length === 0) {
    out.write(`${say('Có thể bỏ các khóa cũ.', 'The old keys can be removed.')}\n`);
    return DONE;
  }
  err.write(`${say('Chưa bỏ được khóa cũ.', 'The old keys are still needed.')}\n${faults.join('\n')}\n`);
  return FAILED;
}

function lineOf({ server, values, onOldKeys, resealed, sealsWith }: ServerReport, say: Say): string {
  const [all, old, done] = [values, onOldKeys, resealed].map(countText);
  return `${server}: ${say(
    `${all} giá trị, ${old} dưới khóa cũ, ${done} đã niêm lại bằng khóa "${sealsWith}"`,
    `${all} values, ${old} on old keys, ${done} resealed with key "${sealsWith}"`,
  )}`;
}

function faultsOf({ server, onOldKeys, resealed, notOpened }: ServerReport, say: Say): string[] {
  const named = notOpened.slice(0, MOST_NAMED).map(({ place, why }) => {
    return `${server}: ${place.table}.${place.column}, id ${JSON.stringify(place.id)}: ${say('không mở được', 'does not open')} (${why})`;
  });
  const unnamed = notOpened.length - named.length;
  return [
    ...named,
    ...(unnamed > 0 ? [`${server}: ${say(`và ${unnamed} giá trị nữa`, `and ${unnamed} more`)}`] : []),
    ...(resealed < onOldKeys && notOpened.length === 0
      ? [`${server}: ${say('có giá trị vừa thay đổi, hãy chạy lại', 'some were changed meanwhile, run it again')}`]
      : []),
  ];
}
