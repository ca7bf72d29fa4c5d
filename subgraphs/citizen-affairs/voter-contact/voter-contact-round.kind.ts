import { heldIn } from '../../citizens/held-in.filter';
import { DeclaredRecord, Entered } from '../../kinds/declared-record';
import { defineKind } from '../../kinds/define-kind';
import { recordEnum, type ValueOf } from '../../kinds/record-enum';
import { date, integer, oneOf, optional, text } from '../../recording/field';
import { userError } from '../../recording/user-error';
import { roundPolicy } from './voter-contact-round.policy';

const RoundPhase = recordEnum('RoundPhase', 'Thời điểm của đợt tiếp xúc: how a round stands to a session.', {
  BEFORE_SESSION: 'Trước kỳ họp: before the session.',
  AFTER_SESSION: 'Sau kỳ họp: after the session.',
  OTHER: 'Khác: on a theme, or by residence or work place.',
});

export class VoterContactRound extends DeclaredRecord {
  @Entered(text('Tên đợt', 'what the round is called'), { read: 'Tên đợt tiếp xúc.' })
  name!: string;

  @Entered(oneOf(RoundPhase, 'Thời điểm', 'how it stands to the session'), { read: 'How it stands to the session.' })
  phase!: ValueOf<typeof RoundPhase>;

  @Entered(optional(integer('Kỳ họp thứ', 'ordinal of the session; empty if it belongs to none')), {
    read: 'Ordinal of the session; null if it belongs to none.',
  })
  sessionOrdinal!: number | null;

  @Entered(date('Ngày bắt đầu', 'the first day of the round'), { read: 'The first day of the round.' })
  startsOn!: string;
}

/** TX.00 counts a round by the days of its contacts. */
export const voterContactRound = defineKind(VoterContactRound, {
  table: 'voter_contact_round',
  noun: 'round',
  vi: 'Đợt tiếp xúc cử tri',
  en: 'round of voter contacts',
  description: 'Đợt tiếp xúc cử tri: the contacts that belong together, before or after a session.',
  day: 'startsOn',
  summary: ({ name }) => name,
  readBy: roundPolicy,
  list: {
    field: 'voterContactRounds',
    description: 'Đợt tiếp xúc cử tri: the rounds of voter contacts.',
    filter: heldIn('starts_on'),
  },
  mayLieAhead: true,
  figures: {
    'TX.00': {
      within: `exists (select 1 from voter_contact c where c.round_id = r.id and c.held_on between $1 and $2
      and c.deleted_at is null and c.cancelled_at is null and c.shared_at is not null)`,
    },
  },
  rules: [
    {
      column: 'session_ordinal',
      code: 'OUT_OF_RANGE',
      holds: ({ sessionOrdinal }) => sessionOrdinal === null || sessionOrdinal > 0,
      vi: 'Số thứ tự kỳ họp phải từ 1 trở lên, hoặc để trống.',
      expected: 'at least 1, or empty for a round that belongs to no session',
    },
  ],
  check: async ({ id, startsOn }, { tx }) => {
    const [first] = await tx.query<{ held_on: string | null }[]>(
      `select min(held_on)::text as held_on from voter_contact
       where round_id = $1 and deleted_at is null and cancelled_at is null`,
      [id],
    );
    const heldOn = first?.held_on ?? startsOn;
    return heldOn >= startsOn ? [] : [outsideRound('startsOn', heldOn, startsOn)];
  },
});

/** A contact that was held before its round began. */
export const outsideRound = (field: string, heldOn: string, startsOn: string) =>
  userError(
    'INCONSISTENT',
    field,
    `Điểm tiếp xúc ngày ${heldOn} nằm ngoài đợt, đợt bắt đầu ngày ${startsOn}.`,
    `The contact of ${heldOn} lies outside its round, which starts on ${startsOn}.`,
  );
