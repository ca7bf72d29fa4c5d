import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars/dates';
import { textEnum } from '../../platform/graphql/text-enum';
import { NotAllowed } from '../viewer/viewer.errors';
import type { CrossingContext } from './crossing.resolver';
import type { BreakKind } from './peer-comparison';

const CrossingBreakKind = textEnum<BreakKind>(
  'CrossingBreakKind',
  'Loại sai lệch: which of two servers was put back to an older state, by what they have of each other.',
  {
    PEER_PUT_BACK: 'Bên kia phục hồi: the other server has lost what it had taken in; it is sent again.',
    OWN_PUT_BACK: 'Máy chủ này phục hồi: this server has lost what it had sent.',
    FORK: 'Rẽ nhánh: this server has lost what it had sent, and has sent other things since; these are sent again.',
  },
);

@Directive('@shareable')
@ObjectType('LostCrossing', {
  description: 'Lượt chuyển không còn lưu: what another server took in from this one, which no longer knows of it.',
  simpleResolvers: true,
})
export class LostCrossing {
  @Field(() => ID, { description: 'Mã lượt chuyển: the other server lists it under it.' })
  id!: string;

  @Field(() => String, { description: 'Loại: what it said.' })
  kind!: string;

  @Field(() => DateTimeScalar, { description: 'Thời điểm nhận: when the other server took it in.' })
  takenInAt!: Date;
}

@Directive('@shareable')
@ObjectType('CrossingBreak', {
  description: 'Sai lệch giữa hai máy chủ: where this server and another one did not agree on what had crossed.',
  simpleResolvers: true,
})
export class CrossingBreak {
  @Field(() => String, { description: 'Máy chủ kia: the other server.' })
  with!: string;

  @Field(() => CrossingBreakKind, { description: 'Loại.' })
  kind!: BreakKind;

  @Field(() => DateTimeScalar, { description: 'Thời điểm phát hiện: when it was found.' })
  foundAt!: Date;

  @Field(() => Int, { description: 'Số lượt gửi lại: how many crossings were sent again that had been delivered.' })
  sentAgain!: number;

  @Field(() => [LostCrossing], {
    description: 'Lượt chuyển không còn lưu: the latest of what this server sent and no longer knows of, at most 500.',
  })
  lost!: LostCrossing[];
}

/** What the list is for, wherever it hangs. */
export const BREAKS_DESCRIPTION =
  'Sai lệch với các máy chủ khác: where this server and another one did not agree on what had crossed, since one of them was put back to an older state; the latest 100 first.';

/** Where the server that is asked did not agree with others. Refuses with NotAllowed whoever may not write there. */
export async function breaksFor({ db, recorder }: CrossingContext): Promise<CrossingBreak[]> {
  if (!recorder.mayRecord) throw new NotAllowed();
  const rows = await db.query<CrossingBreak[]>(
    `select peer as "with", kind, found_at as "foundAt", sent_again as "sentAgain", coalesce((
       select jsonb_agg(jsonb_build_object('id', lost.id, 'kind', lost.kind, 'takenInAt', taken_in_at) order by taken_in_at desc)
       from lost_crossing lost where break_id = broken.id), '[]') as lost
     from crossing_break broken order by id desc limit 100`,
  );
  return rows.map(({ lost, ...row }) =>
    Object.assign(new CrossingBreak(), row, {
      lost: lost.map((one) => Object.assign(new LostCrossing(), one, { takenInAt: new Date(one.takenInAt) })),
    }),
  );
}
