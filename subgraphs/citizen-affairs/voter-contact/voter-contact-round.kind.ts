import { date, integer, oneOf, optional, text } from '../../recording/field';
import type { RecordKind } from '../../recording/record-kind';
import type { RecordRule } from '../../recording/record-rule';
import { RoundPhase, VoterContactRound } from './voter-contact-round.model';
import { outsideRound } from './voter-contact.kind';

/** What a round must keep by itself. */
export const roundRules: RecordRule<VoterContactRound>[] = [
  {
    column: 'session_ordinal',
    code: 'OUT_OF_RANGE',
    holds: ({ sessionOrdinal }) => sessionOrdinal === null || sessionOrdinal > 0,
    vi: 'Số thứ tự kỳ họp phải từ 1 trở lên, hoặc để trống.',
    expected: 'at least 1, or empty for a round that belongs to no session',
  },
];

/** What citizen affairs writes of a round of voter contacts. */
export const roundKind: RecordKind<VoterContactRound> = {
  record: VoterContactRound,
  noun: 'round',
  vi: 'Đợt tiếp xúc cử tri',
  en: 'round of voter contacts',
  fields: {
    name: text('Tên đợt', 'what the round is called'),
    phase: oneOf(RoundPhase, 'Thời điểm', 'how it stands to the session'),
    sessionOrdinal: optional(integer('Kỳ họp thứ', 'ordinal of the session; empty if it belongs to none')),
    startsOn: date('Ngày bắt đầu', 'the first day of the round'),
  },
  rules: roundRules,
  mayLieAhead: true,
  check: async ({ id, startsOn }, { tx }) => {
    const [first] = await tx.query<{ held_on: string | null }[]>(
      `select min(held_on)::text as held_on from voter_contact
       where round_id = $1 and deleted_at is null and cancelled_at is null`,
      [id],
    );
    const heldOn = first?.held_on ?? startsOn;
    return heldOn >= startsOn ? [] : [outsideRound('startsOn', heldOn, startsOn)];
  },
};
