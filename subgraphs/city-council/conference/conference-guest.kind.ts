import { findLive, findOther } from '../../council/other-records';
import { DeclaredRecord, Entered } from '../../kinds/declared-record';
import { defineKind } from '../../kinds/define-kind';
import { date, reference, text } from '../../recording/field';
import type { Sight } from '../../recording/sight';
import { type UserError, userError } from '../../recording/user-error';
import { BriefingConference } from './briefing-conference.kind';
import { conferencePolicy } from './conference.policy';

export class ConferenceGuest extends DeclaredRecord {
  @Entered(reference('Hội nghị giao ban', 'the conference'), {
    reference: {
      to: BriefingConference,
      back: { field: 'guests', description: 'Đại biểu dự: its guests.', atMost: 200 },
    },
  })
  conferenceId!: string;

  @Entered(text('Họ và tên', 'full name', 'Ghi đủ họ, chữ đệm và tên.'))
  name!: string;

  @Entered(text('Chức vụ', 'post of the guest'))
  title!: string;

  @Entered(date('Ngày mời', 'the day of the invitation'), { read: false })
  invitedOn!: string;
}

export const conferenceGuest = defineKind(ConferenceGuest, {
  table: 'conference_guest',
  noun: 'guest',
  vi: 'Đại biểu dự hội nghị',
  en: 'guest of a conference',
  description: 'Đại biểu dự: a guest of a conference.',
  day: 'invitedOn',
  summary: ({ name, title }) => `${name}, ${title}`,
  readBy: conferencePolicy,
  keys: null,
  turnsWith: [BriefingConference],
  check: async (guest, { tx }) => [...(await invitedTwice(tx, guest)), ...(await invitedAfterwards(tx, guest))],
});

async function invitedTwice(tx: Sight['tx'], guest: ConferenceGuest): Promise<UserError[]> {
  const where = 'r.conference_id = $2 and lower(r.name) = lower($3) and lower(r.title) = lower($4)';
  if (!(await findOther(tx, guest, where, [guest.conferenceId, guest.name, guest.title]))) return [];
  const vi = 'Hội nghị này đã có đại biểu cùng tên, cùng chức vụ.';
  return [userError('ALREADY_USED', 'name', vi, '"name": this guest is on the list of the conference already.')];
}

async function invitedAfterwards(tx: Sight['tx'], { conferenceId, invitedOn }: ConferenceGuest): Promise<UserError[]> {
  const where = 'r.id = $1 and r.held_on < $2';
  const conference = await findLive(tx, BriefingConference, where, [conferenceId, invitedOn]);
  if (!conference) return [];
  const vi = `Hội nghị đã tổ chức ngày ${conference.heldOn}, trước ngày mời.`;
  return [userError('INCONSISTENT', 'invitedOn', vi, `"invitedOn": the conference was held on ${conference.heldOn}.`)];
}
