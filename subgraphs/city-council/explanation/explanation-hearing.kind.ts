import { DeclaredRecord, Entered } from '../../kinds/declared-record';
import { defineKind } from '../../kinds/define-kind';
import { date, text } from '../../recording/field';
import { councilRecordPolicy } from '../council/council-record.policy';

export class ExplanationHearing extends DeclaredRecord {
  @Entered(text('Nội dung giải trình', 'what is explained'))
  subject!: string;

  @Entered(text('Người giải trình', 'the post that explains'))
  explainedBy!: string;

  @Entered(date('Ngày tổ chức', 'the day it was held', 'Ngày tổ chức, theo giấy mời hoặc biên bản.'))
  heldOn!: string;
}

export const explanationHearing = defineKind(ExplanationHearing, {
  table: 'explanation_hearing',
  noun: 'explanationHearing',
  vi: 'Phiên giải trình',
  en: 'explanation hearing',
  description: 'Phiên giải trình: a hearing at which a body explains itself to the Standing Committee.',
  day: 'heldOn',
  summary: ({ subject }) => `Giải trình: ${subject}`,
  readBy: councilRecordPolicy,
  list: { field: 'explanationHearings', description: 'Giải trình: hearings at which a body explained itself.' },
});
