import { Field } from 'type-graphql';
import { PeriodScalar } from '../../indicators/period';
import { DeclaredRecord, Entered, Kept, OfLife, State } from '../../kinds/declared-record';
import { recordEnum, type ValueOf } from '../../kinds/record-enum';
import { date, optional, reference, text } from '../../recording/field';

export const BriefingReportState = recordEnum('BriefingReportState', 'Trạng thái báo cáo giao ban.', {
  DRAFT: 'Dự thảo: it can still be corrected; it holds no figures of its own.',
  ISSUED: 'Đã ban hành: nothing of it is ever changed.',
  SUPERSEDED: 'Đã thay thế: a later report was issued in its place.',
});

/** The official report of the Standing Committee: what it holds; see briefing-report.kind.ts for its life. */
export class BriefingReport extends DeclaredRecord {
  @Kept('DATE', false)
  periodFrom!: string;

  @Kept('DATE', false)
  periodTo!: string;

  @State(BriefingReportState, 'Whether it is issued.')
  state!: ValueOf<typeof BriefingReportState>;

  @Kept('DATE', 'Ngày dự thảo.')
  draftedOn!: string;

  @Entered(text('Tên báo cáo', 'its title'))
  title!: string;

  @Entered(optional(reference('Hội nghị giao ban', 'the conference that it is for')), {
    reference: {
      to: 'briefing_conference',
      link: { field: 'conference', description: 'The conference that it is for.' },
    },
  })
  conferenceId!: string | null;

  @Entered(optional(reference('Thay thế báo cáo', 'the issued report that it is to take the place of')), {
    reference: {
      to: 'briefing_report',
      link: {
        field: 'supersedes',
        description: 'Thay thế: the report that it takes the place of once it is issued.',
      },
    },
  })
  supersedesId!: string | null;

  @Entered(optional(text('Đánh giá chung', 'the general assessment of the period')))
  assessment!: string | null;

  @Entered(optional(text('Phương hướng, nhiệm vụ', 'the direction and tasks for the time to come')))
  direction!: string | null;

  @Entered(optional(text('Đề xuất, kiến nghị', 'proposals and requests')))
  proposals!: string | null;

  @Kept('TEXT', false, { nullable: true })
  affairsFigures!: string | null;

  @Kept('INSTANT', 'When citizen affairs counted the figures that it sent for the report; null until they are in.', {
    nullable: true,
  })
  affairsCountedAt!: Date | null;

  @OfLife(optional(text('Số', 'its number, such as "27/BC-HĐND"')))
  number!: string | null;

  @OfLife(optional(date('Ngày ban hành', 'the day on the report')))
  issuedOn!: string | null;

  @OfLife(optional(text('Người ký', 'who signs it')))
  signerName!: string | null;

  @OfLife(optional(text('Chức vụ người ký', 'the office of the signer')))
  signerTitle!: string | null;

  @Kept('INSTANT', 'When it was issued here.', { nullable: true })
  issuedAt!: Date | null;

  @Kept('TEXT', 'Account of whoever issued it; no name.', { nullable: true })
  issuedBy!: string | null;

  @Kept('TEXT', 'Toàn văn đã chốt: text and figures as JSON, the text that is hashed; null until issued.', {
    nullable: true,
  })
  frozen!: string | null;

  @Kept('TEXT', 'SHA-256 of the frozen text; null until issued.', { nullable: true })
  sha256!: string | null;

  @Field(() => PeriodScalar, { description: 'Kỳ báo cáo.' })
  get period(): string {
    return `${this.periodFrom}/${this.periodTo}`;
  }
}
