import { findLive, findOther } from '../../council/other-records';
import { date, reference, text } from '../../recording/field';
import type { RecordKind } from '../../recording/record-kind';
import type { Sight } from '../../recording/sight';
import { type UserError, userError } from '../../recording/user-error';
import { BriefingConference, ConferenceGuest } from './briefing-conference.model';

/** What people write of a guest of a conference. */
export const conferenceGuestKind: RecordKind<ConferenceGuest> = {
  record: ConferenceGuest,
  noun: 'guest',
  vi: 'Đại biểu dự hội nghị',
  en: 'guest of a conference',
  fields: {
    conferenceId: reference('Hội nghị giao ban', 'the conference'),
    name: text('Họ và tên', 'full name'),
    title: text('Chức vụ', 'post of the guest'),
    invitedOn: date('Ngày mời', 'the day of the invitation'),
  },
  rules: [],
  turnsWith: [BriefingConference],
  check: async (guest, { tx }) => [...(await invitedTwice(tx, guest)), ...(await invitedAfterwards(tx, guest))],
};

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
