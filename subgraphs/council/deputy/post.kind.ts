import { date, flag, oneOf, optional, reference, text } from '../../recording/field';
import type { RecordKind } from '../../recording/record-kind';
import type { Sight } from '../../recording/sight';
import { type UserError, userError } from '../../recording/user-error';
import type { RecordClass } from '../../records/council-record.model';
import { findLive } from '../other-records';
import type { Deputy } from './deputy.model';
import { type Post, PostBody, postRules } from './post.model';

/** The kinds of record of the same council that a post has to agree with. */
interface PostRecords {
  post: RecordClass<Post>;
  deputy: RecordClass<Deputy>;
}

/** What people write of a post, in either tier: who took it up and who left it, which is how posts are filled (kiện toàn). */
export const postKind = ({ post, deputy }: PostRecords): RecordKind<Post> => ({
  record: post,
  noun: 'post',
  vi: 'Chức vụ',
  en: 'post',
  fields: {
    title: text('Tên chức vụ', 'name of the office, such as "Phó Chủ tịch HĐND"'),
    holderName: text('Người giữ chức vụ', 'full name of the holder'),
    body: oneOf(PostBody, 'Cơ quan', 'the body the post belongs to'),
    isActing: optional(flag('Phụ trách, quyền', 'whether the holder is in charge without having been confirmed')),
    heldFrom: date('Giữ chức vụ từ ngày', 'the first day in the post'),
    heldTo: optional(date('Thôi giữ chức vụ từ ngày', 'the first day no longer in the post; empty while held')),
    deputyId: optional(reference('Đại biểu', 'the deputy who holds it; empty where the holder is none')),
  },
  rules: postRules,
  isOutsidePeriods: true,
  begins: { isActing: false },
  turnsWith: [deputy],
  check: (record, { tx }) => heldByAnother(tx, record, deputy),
});

/** The wrong deputy is easily picked from a list of similar names. */
async function heldByAnother(
  tx: Sight['tx'],
  { deputyId, holderName, heldFrom }: Post,
  kind: RecordClass<Deputy>,
): Promise<UserError[]> {
  const deputy = deputyId ? await findLive(tx, kind, 'r.id = $1', [deputyId]) : null;
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
