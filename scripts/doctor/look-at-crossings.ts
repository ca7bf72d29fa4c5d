import type { EntityManager } from 'typeorm';
import { CROSSING_FAILURES, FAILURE_SENTENCES } from '../../subgraphs/crossing/crossing-failure';
import {
  BREAK_WATCHED_DAYS,
  readUndelivered,
  readWatchedBreaks,
  type Undelivered,
  type WatchedBreak,
} from '../../subgraphs/crossing/crossing-watch';
import { countUnsettled } from '../../subgraphs/crossing/matters/matters-at-odds';
import type { Sentence } from '../../platform/language/sentence';
import { type Finding, well, wrong } from './finding';

/** What waits for so many seconds is told: a receiver that only started anew has had it by then. */
const LONG_S = 3_600;

/** What a server could not deliver to others, and where it and another one did not agree; `name` is the server's. */
export async function lookAtCrossings(name: string, db: Pick<EntityManager, 'query'>): Promise<Finding[]> {
  const undelivered = await readUndelivered(db);
  const breaks = await readWatchedBreaks(db);
  return [
    ...undelivered.flatMap((one) => undeliveredFindings(between(name, one.receiver), one)),
    ...breaks.map((one) => breakFinding(between(name, one.peer), one)),
    ...(await countUnsettled(db)).map(({ peer, count }) => atOddsFinding(between(name, peer), count)),
  ];
}

const between = (name: string, peer: string): Sentence => ({
  vi: `lượt chuyển ${name} → ${peer}`,
  en: `crossings ${name} → ${peer}`,
});

function undeliveredFindings(where: Sentence, one: Undelivered): Finding[] {
  return [
    ...(one.dead > 0 ? [deadFinding(where, one)] : []),
    ...(one.waitedS > LONG_S ? [lateFinding(where, one)] : []),
  ];
}

const deadFinding = (where: Sentence, { dead, deadFailure }: Undelivered): Finding => {
  const reason = reasonOf(deadFailure);
  return wrong(
    where,
    {
      vi: `${dead} lượt đã dừng gửi (DEAD). ${reason.vi}`,
      en: `no longer tried (DEAD): ${dead}. ${reason.en}`,
    },
    {
      vi: 'Sửa nguyên nhân, rồi cho gửi lại bằng retryWardCrossing, retryCityCrossing hoặc retryAffairsCrossing (docs/crossings.md).',
      en: 'Mend the cause, then have them tried again by retryWardCrossing, retryCityCrossing or retryAffairsCrossing (docs/crossings.md).',
    },
  );
};

function lateFinding(where: Sentence, { waiting, waitingSince, waitingFailure }: Undelivered): Finding {
  const reason = reasonOf(waitingFailure);
  const instant = waitingSince?.toISOString();
  return wrong(
    where,
    {
      vi: `${waiting} lượt chưa gửi được, lâu nhất từ ${instant}. ${reason.vi}`,
      en: `not delivered: ${waiting}, the oldest since ${instant}. ${reason.en}`,
    },
    adviceFor(waitingFailure),
  );
}

/** What helps against a failure. */
function adviceFor(failure: string | null): Sentence {
  switch (failure) {
    case null:
      return {
        vi: 'Xem máy chủ gửi có chạy không, đã có OIDC_SERVICE_CLIENT_ID, OIDC_SERVICE_CLIENT_SECRET và địa chỉ nơi nhận chưa.',
        en: 'See whether the sending server runs, and is told OIDC_SERVICE_CLIENT_ID, OIDC_SERVICE_CLIENT_SECRET and the receiver’s address.',
      };
    case 'UNREACHABLE':
    case 'TIMED_OUT':
      return {
        vi: 'Xem máy chủ nhận có chạy và sẵn sàng không, và mạng từ máy chủ gửi tới nó.',
        en: 'See whether the receiving server runs and is ready, and the network to it.',
      };
    case 'NOT_LET_IN':
    case 'SIGN_IN_FAILED':
      return {
        vi: 'Xem OIDC_SERVICE_CLIENT_ID và OIDC_SERVICE_CLIENT_SECRET của máy chủ gửi, OIDC_ISSUER và đồng hồ ở cả hai.',
        en: 'See OIDC_SERVICE_CLIENT_ID and OIDC_SERVICE_CLIENT_SECRET of the sender, OIDC_ISSUER and the clocks of both.',
      };
    case 'NOT_YET':
      return {
        vi: 'Xem ở danh sách lượt chuyển hồ sơ nào còn chờ, và ở nơi nhận kỳ có đóng hoặc thiếu hồ sơ trước đó không.',
        en: 'See in the list of crossings what waits, and at the receiver whether its period is closed or what it belongs to is missing.',
      };
    default:
      return {
        vi: 'Xem nhật ký của cả hai máy chủ (docs/crossings.md).',
        en: 'See the logs of both servers (docs/crossings.md).',
      };
  }
}

/** Why, as people are told it. A failure of a later version of the server is named by its code alone. */
function reasonOf(failure: string | null): Sentence {
  if (failure === null) return { vi: 'Chưa thử lần nào.', en: 'None was tried.' };
  return isKnown(failure) ? FAILURE_SENTENCES[failure] : { vi: `${failure}.`, en: `${failure}.` };
}

const isKnown = (failure: string): failure is keyof typeof CROSSING_FAILURES =>
  Object.hasOwn(CROSSING_FAILURES, failure);

function breakFinding(where: Sentence, found: WatchedBreak): Finding {
  const { kind, lost, undelivered, sentAgain } = found;
  if (lost > 0) return lostFinding(where, found);
  if (undelivered > 0) return stillMissing(where, found);
  const at = found.foundAt.toISOString();
  return well(
    where,
    `hai máy chủ từng lệch nhau (${kind}, ${at}), nay đã khớp; ${sentAgain} lượt đã gửi lại`,
    `the two did not agree (${kind}, ${at}), and do now; sent again: ${sentAgain}`,
  );
}

const lostFinding = (where: Sentence, { kind, foundAt, lost }: WatchedBreak): Finding =>
  wrong(
    where,
    {
      vi: `cơ sở dữ liệu nơi gửi đã phục hồi về trạng thái cũ (${kind}, ${foundAt.toISOString()}): mất ${lost} lượt mà nơi nhận đã nhận`,
      en: `the sender's database was put back (${kind}, ${foundAt.toISOString()}): it has lost ${lost} that the receiver has taken in`,
    },
    {
      vi: `Xem danh sách ở crossingBreaks (công dân: affairsCrossingBreaks) và nhập lại ở nơi gửi. Được nhắc trong ${BREAK_WATCHED_DAYS} ngày.`,
      en: `See the list in crossingBreaks (citizen affairs: affairsCrossingBreaks) and enter them again at the sender. Told for ${BREAK_WATCHED_DAYS} days.`,
    },
  );

const atOddsFinding = (where: Sentence, count: number): Finding =>
  wrong(
    where,
    {
      vi: `${count} việc hai máy chủ ghi khác nhau, chưa ai giải quyết`,
      en: `matters that the two do not have alike, and nobody has settled: ${count}`,
    },
    {
      vi: 'Xem mattersAtOdds (công dân: affairsMattersAtOdds): hai bản đặt cạnh nhau; ghi lại cho đúng, hoặc nêu cách giải quyết.',
      en: 'See mattersAtOdds (citizen affairs: affairsMattersAtOdds), both versions side by side; put the records right, or say how it is settled.',
    },
  );

const stillMissing = (where: Sentence, { kind, foundAt, undelivered }: WatchedBreak): Finding =>
  wrong(
    where,
    {
      vi: `hai máy chủ không khớp (${kind}, ${foundAt.toISOString()}): còn ${undelivered} lượt phải gửi lại`,
      en: `the two do not agree (${kind}, ${foundAt.toISOString()}): still to be sent again: ${undelivered}`,
    },
    {
      vi: 'Hệ thống tự gửi lại; nếu số này không giảm, xem máy chủ nhận có sẵn sàng và lý do ở danh sách lượt chuyển.',
      en: 'They are sent by themselves; if the number stays, see whether the receiver is ready, and the reasons in the list of crossings.',
    },
  );
