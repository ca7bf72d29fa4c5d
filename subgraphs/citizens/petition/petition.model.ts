import { Field, Int, InterfaceType } from 'type-graphql';
import { Check } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import { SEALED_FORM } from '../../../platform/sealing/sealed-text';
import { DeclaredRecord, Entered, OfLife, State } from '../../kinds/declared-record';
import { date, oneOf, optional, readAt, sealed, text } from '../../recording/field';
import type { RecordRule } from '../../recording/record-rule';
import { EXTENSION_COUNT, LATEST_STEP } from '../deadline.steps';
import { DAYS_OVERDUE, IS_OVERDUE, OVERDUE_SINCE } from '../overdue.model';
import { CouncilRecord } from '../../records/council-record.model';
import { PetitionDisposition, PetitionKind, PetitionReturnReason, PetitionState } from './petition.states';
import { Petitioner } from './petitioner.model';

/** Who may read the two restricted fields stands in petition.policy.ts. */
export const PETITIONER_DESCRIPTION =
  'Người gửi đơn: who wrote it; null where nothing is known. Only for the officers who handle it; FORBIDDEN for all others.';

export const HANDLED_BY_DESCRIPTION =
  'Cơ quan: the body it was transferred to, or that answered it. FORBIDDEN for an analyst, whom it may tell the ward.';

export const CONTENT_DESCRIPTION =
  'Nội dung đơn: what it says; null where it was not entered. For the officers who handle it, and, but for a denunciation, for the Standing Committee; FORBIDDEN for all others.';

/** The fields of a petition that are kept sealed, and their columns. */
export const SEALED_COLUMNS = {
  petitionerName: 'petitioner_name',
  petitionerAddress: 'petitioner_address',
  petitionerPhone: 'petitioner_phone',
  sealedContent: 'content',
} as const satisfies Partial<Record<keyof PetitionRecord, string>>;

const ALL_SEALED = Object.values(SEALED_COLUMNS)
  .map((column) => `${column} ~ '${SEALED_FORM}'`)
  .join(' and ');

/** Who wrote it and what it says are kept sealed, and opened by petition.resolver.ts. */
@Check('petition_personal_data_is_sealed', ALL_SEALED)
@InterfaceType('PetitionRecord', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Đơn: a petition of a citizen.',
})
export abstract class PetitionRecord extends DeclaredRecord {
  @Entered(oneOf(PetitionKind, 'Loại đơn', 'what kind of petition it is', 'Chọn theo nội dung đơn.'), {
    read: 'What kind of petition it is.',
  })
  kind!: PetitionKind;

  @Entered(date('Ngày tiếp nhận', 'the day it was received', 'Ngày vào sổ tiếp nhận đơn.'))
  receivedOn!: string;

  @State(PetitionState, 'How far it has come.')
  state!: PetitionState;

  @OfLife(oneOf(PetitionDisposition, 'Hướng xử lý', 'what was done with it; it stays when the petition is closed'))
  disposition!: PetitionDisposition;

  @OfLife(optional(date('Ngày xử lý', 'the day it was done', 'Ngày việc này được thực hiện.')), {
    read: 'The day of the disposition; null while pending.',
  })
  disposedOn!: string | null;

  @OfLife(optional(text('Cơ quan', 'the body it went to, or that answered it')), { read: HANDLED_BY_DESCRIPTION })
  handledBy!: string | null;

  @OfLife(
    optional(
      oneOf(PetitionReturnReason, 'Lý do trả lại', 'why it is given back', 'Chọn lý do ghi trong văn bản trả lại đơn.'),
    ),
    {
      read: 'Why it was returned; null if it was not.',
    },
  )
  returnReason!: PetitionReturnReason | null;

  @OfLife(optional(date('Hạn trả lời', 'the last day for the result; null if it was not transferred')))
  dueOn!: string | null;

  @OfLife(EXTENSION_COUNT, { column: { default: 0 } })
  extensionCount!: number;

  @OfLife(optional(date('Ngày có kết quả', 'the day the result of a transferred petition came in')))
  resultOn!: string | null;

  @OfLife(LATEST_STEP)
  stateOn!: string | null;

  // Of today, and so worked out by overdue.resolver.ts where the time is known.
  @Field(() => Boolean, { nullable: true, description: IS_OVERDUE })
  readonly isOverdue?: never;

  @Field(() => DateScalar, { nullable: true, description: OVERDUE_SINCE })
  readonly overdueSince?: never;

  @Field(() => Int, { nullable: true, description: DAYS_OVERDUE })
  readonly daysOverdue?: never;

  @Entered(
    readAt(
      ['petitioner', 'name'],
      sealed(
        optional(
          text(
            'Họ tên người gửi',
            'who wrote it; kept sealed',
            'Dữ liệu cá nhân, được niêm phong khi lưu. Để trống nếu đơn không ghi tên.',
          ),
        ),
      ),
    ),
  )
  petitionerName!: string | null;

  @Entered(
    readAt(
      ['petitioner', 'address'],
      sealed(
        optional(
          text('Địa chỉ người gửi', 'where they live; kept sealed', 'Dữ liệu cá nhân, được niêm phong khi lưu.'),
        ),
      ),
    ),
  )
  petitionerAddress!: string | null;

  @Entered(
    readAt(
      ['petitioner', 'phone'],
      sealed(
        optional(
          text('Điện thoại người gửi', 'their telephone; kept sealed', 'Dữ liệu cá nhân, được niêm phong khi lưu.'),
        ),
      ),
    ),
  )
  petitionerPhone!: string | null;

  @Entered(
    sealed(
      optional(text('Nội dung đơn', 'what it says; kept sealed', 'Ghi tóm tắt; được niêm phong khi lưu.')),
      'content',
    ),
    {
      column: { name: 'content' },
    },
  )
  sealedContent!: string | null;

  // Never in a record itself: a server without the resolver gives null, not what is sealed.
  @Field(() => Petitioner, { nullable: true, description: PETITIONER_DESCRIPTION })
  readonly petitioner?: never;

  @Field(() => String, { nullable: true, description: CONTENT_DESCRIPTION })
  readonly content?: never;
}

export const petitionRules: RecordRule<PetitionRecord>[] = [
  {
    column: 'return_reason',
    code: 'INCONSISTENT',
    holds: (petition) => (petition.disposition === 'RETURNED') === (petition.returnReason !== null),
    vi: 'Đơn trả lại phải có lý do; đơn không trả lại thì để trống lý do.',
    expected: 'a reason if the disposition is RETURNED, else empty',
  },
  {
    column: 'disposed_on',
    code: 'INCONSISTENT',
    vi: 'Đơn đã xử lý phải có ngày xử lý; đơn đang xem xét thì để trống.',
    holds: (petition) => (petition.disposition === 'PENDING') === (petition.disposedOn === null),
    expected: 'empty if the disposition is PENDING, else its day',
  },
  {
    column: 'disposed_on',
    code: 'ENDS_BEFORE_START',
    vi: 'Ngày xử lý không được trước ngày tiếp nhận đơn.',
    holds: (petition) => petition.disposedOn === null || petition.disposedOn >= petition.receivedOn,
    expected: 'a day not before received_on',
  },
  {
    column: 'result_on',
    code: 'ENDS_BEFORE_START',
    vi: 'Ngày có kết quả không được trước ngày chuyển đơn.',
    holds: ({ resultOn, disposedOn }) => !resultOn || (disposedOn !== null && resultOn >= disposedOn),
    expected: 'a day not before disposed_on, or empty',
  },
];

/** Of a petition whose state comes from a file and not from a step. */
export const petitionFileRules: RecordRule<PetitionRecord>[] = [
  {
    column: 'result_on',
    code: 'REQUIRED',
    holds: ({ state, disposition, resultOn }) =>
      state !== PetitionState.CLOSED || disposition !== PetitionDisposition.TRANSFERRED || resultOn !== null,
    vi: 'Đơn đã chuyển và kết thúc xử lý phải có ngày có kết quả.',
    expected: 'the day of the result, since it was transferred and is closed',
  },
];
