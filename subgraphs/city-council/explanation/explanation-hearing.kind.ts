import { date, text } from '../../recording/field';
import type { RecordKind } from '../../recording/record-kind';
import { ExplanationHearing } from './explanation-hearing.model';

/** What people write of an explanation hearing. */
export const explanationHearingKind: RecordKind<ExplanationHearing> = {
  record: ExplanationHearing,
  noun: 'explanationHearing',
  vi: 'Phiên giải trình',
  en: 'explanation hearing',
  fields: {
    subject: text('Nội dung giải trình', 'what is explained'),
    explainedBy: text('Người giải trình', 'the post that explains'),
    heldOn: date('Ngày tổ chức', 'the day it was held'),
  },
  rules: [],
};
