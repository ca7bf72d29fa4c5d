import { InterfaceType } from 'type-graphql';
import { DeclaredRecord, Entered } from '../../kinds/declared-record';
import type { Declaration } from '../../kinds/define-kind';
import { recordEnum, type ValueOf } from '../../kinds/record-enum';
import { equal, recordFilter } from '../../kinds/record-filter';
import { date, flag, oneOf, optional, reference, text } from '../../recording/field';
import type { Sight } from '../../recording/sight';
import { type UserError, userError } from '../../recording/user-error';
import { CouncilRecord } from '../../records/council-record.model';
import { findLive } from '../other-records';
import type { Deputy } from './deputy.kind';

export const PostBody = recordEnum('PostBody', 'Cơ quan: the body of the council that a post belongs to.', {
  STANDING_COMMITTEE: 'Thường trực HĐND: the Standing Committee.',
  COMMITTEE: 'Ban của HĐND: a committee of the council.',
  DEPUTY_GROUP: "Tổ đại biểu: a deputies' group.",
});

/** Who took a post up and who left it, which is how posts are filled (kiện toàn). */
@InterfaceType('Post', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Chức vụ: an office of the council and who held it from when to when.',
})
export abstract class Post extends DeclaredRecord {
  @Entered(
    text(
      'Tên chức vụ',
      'name of the office, such as "Phó Chủ tịch HĐND"',
      'Ví dụ: Phó Chủ tịch HĐND, Trưởng Ban Kinh tế - Ngân sách.',
    ),
  )
  title!: string;

  @Entered(text('Người giữ chức vụ', 'full name of the holder', 'Ghi đủ họ, chữ đệm và tên.'))
  holderName!: string;

  @Entered(oneOf(PostBody, 'Cơ quan', 'the body the post belongs to', 'Cơ quan mà chức vụ này thuộc về.'))
  body!: ValueOf<typeof PostBody>;

  @Entered(
    optional(
      flag(
        'Phụ trách, quyền',
        'whether the holder is in charge without having been confirmed',
        'Chọn khi người này phụ trách hoặc giữ quyền, chưa được bầu hay phê chuẩn.',
      ),
    ),
    {
      column: { nullable: false, default: false },
    },
  )
  isActing!: boolean;

  @Entered(date('Giữ chức vụ từ ngày', 'the first day in the post', 'Ngày nghị quyết hoặc quyết định có hiệu lực.'))
  heldFrom!: string;

  @Entered(
    optional(
      date(
        'Thôi giữ chức vụ từ ngày',
        'the first day no longer in the post; empty while held',
        'Để trống nếu đang giữ chức vụ.',
      ),
    ),
  )
  heldTo!: string | null;

  @Entered(
    optional(
      reference(
        'Đại biểu',
        'the deputy who holds it; empty where the holder is none',
        'Chọn nếu người giữ chức vụ là đại biểu HĐND; để trống nếu không phải.',
      ),
    ),
    {
      reference: {
        to: 'deputy',
        link: { field: 'deputy', description: 'The deputy who holds it; null where the holder is none.' },
      },
    },
  )
  deputyId!: string | null;
}

/** What both tiers say of their posts. */
export const POST = {
  table: 'post',
  noun: 'post',
  vi: 'Chức vụ',
  en: 'post',
  interface: Post,
  day: 'heldFrom',
  summary: ({ title, holderName }: Post) => `${title}: ${holderName}`,
  list: {
    field: 'posts',
    description: 'Chức vụ: its offices and who held them.',
    filter: recordFilter('PostFilter', 'Which posts.', {
      body: equal('body', PostBody, 'Of this body.'),
      isActing: equal('is_acting', Boolean, 'Held by somebody acting, or not.'),
    }),
  },
  rules: [
    {
      column: 'held_to',
      code: 'ENDS_BEFORE_START',
      holds: ({ heldFrom, heldTo }) => heldTo === null || heldTo > heldFrom,
      vi: 'Ngày thôi giữ chức vụ phải sau ngày bắt đầu.',
      expected: 'a day after held_from',
    },
  ],
  isOutsidePeriods: true,
  begins: { isActing: false },
  turnsWith: ['deputy'],
  check: (record, { tx }) => heldByAnother(tx, record),
} satisfies Partial<Declaration<Post>>;

/** The wrong deputy is easily picked from a list of similar names. */
async function heldByAnother(tx: Sight['tx'], { deputyId, holderName, heldFrom }: Post): Promise<UserError[]> {
  const deputy = deputyId ? await findLive<Deputy>(tx, 'deputy', 'r.id = $1', [deputyId]) : null;
  if (!deputy) return [];
  const faults: UserError[] = [];
  if (deputy.fullName.toLowerCase() !== holderName.toLowerCase()) {
    const vi = `Đại biểu được chọn là "${deputy.fullName}", không phải người giữ chức vụ đã ghi.`;
    faults.push(userError('INCONSISTENT', 'deputyId', vi, `"deputyId": this deputy is "${deputy.fullName}".`));
  }
  if (deputy.servesTo !== null && heldFrom >= deputy.servesTo) {
    const vi = `Người này thôi làm đại biểu từ ${deputy.servesTo}.`;
    faults.push(userError('INCONSISTENT', 'heldFrom', vi, `"heldFrom": no deputy any more from ${deputy.servesTo}.`));
  }
  return faults;
}
