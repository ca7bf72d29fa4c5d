import { Field, InputType, InterfaceType, registerEnumType } from 'type-graphql';
import { Column, ForeignKey, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import type { RecordRule } from '../../recording/record-rule';
import { CouncilRecord } from '../../records/council-record.model';
import { conditionsOf } from '../../records/record-list.resolver';
import type { Condition } from '../../records/record-list.sql';

export enum OversightRecommendationState {
  OPEN = 'OPEN',
  DONE = 'DONE',
}

registerEnumType(OversightRecommendationState, {
  name: 'OversightRecommendationState',
  description: 'Trạng thái thực hiện kiến nghị sau giám sát.',
  valuesConfig: {
    OPEN: { description: 'Chưa thực hiện xong: still to be done.' },
    DONE: { description: 'Đã thực hiện: done.' },
  },
});

/** Not to be taken for a voters' recommendation: here the council asks, and a unit has to act. */
@InterfaceType('OversightRecommendation', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Kiến nghị sau giám sát: what an oversight asks a unit to do, tracked until it is done.',
})
export abstract class OversightRecommendation extends CouncilRecord {
  static readonly eventColumn = 'made_on';

  /** The oversight that made it. */
  @Index()
  @ForeignKey('thematic_oversight')
  @Column('text')
  oversightId!: string;

  @Field(() => String, { description: 'Đơn vị phải thực hiện: full name of the unit it is addressed to.' })
  @Column('text')
  addressee!: string;

  @Field(() => String, { description: 'Nội dung kiến nghị: what is to be done.' })
  @Column('text')
  content!: string;

  @Field(() => DateScalar, { description: 'Ngày kiến nghị.' })
  @Index()
  @Column('date')
  madeOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Hạn thực hiện: the last day; null if none was set.' })
  @Column('date', { nullable: true })
  dueOn!: string | null;

  @Field(() => OversightRecommendationState, { description: 'How far it has come.' })
  @Column({
    ...{ type: 'enum', enum: OversightRecommendationState, enumName: 'oversight_recommendation_state' },
    default: OversightRecommendationState.OPEN,
  })
  state!: OversightRecommendationState;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày thực hiện xong; null before.' })
  @Column('date', { nullable: true })
  doneOn!: string | null;

  protected eventDate(): string {
    return this.madeOn;
  }

  protected describe(): string {
    return `Kiến nghị với ${this.addressee}: ${this.content}`;
  }
}

export const oversightRecommendationRules: RecordRule<OversightRecommendation>[] = [
  {
    column: 'due_on',
    code: 'ENDS_BEFORE_START',
    holds: ({ madeOn, dueOn }) => dueOn === null || dueOn >= madeOn,
    vi: 'Hạn thực hiện không được trước ngày kiến nghị.',
    expected: 'a day not before made_on',
  },
  {
    column: 'done_on',
    code: 'INCONSISTENT',
    holds: ({ state, doneOn }) => (state === OversightRecommendationState.DONE) === (doneOn !== null),
    vi: 'Chỉ và luôn ghi ngày thực hiện xong khi kiến nghị đã thực hiện.',
    expected: 'a day if the state is DONE, else empty',
  },
  {
    column: 'done_on',
    code: 'ENDS_BEFORE_START',
    holds: ({ madeOn, doneOn }) => doneOn === null || doneOn >= madeOn,
    vi: 'Ngày thực hiện xong không được trước ngày kiến nghị.',
    expected: 'a day not before made_on',
  },
];

@InputType({ description: 'Which recommendations of oversights.' })
export class OversightRecommendationFilter {
  @Field(() => [OversightRecommendationState], { nullable: true, description: 'In one of these states.' })
  states?: OversightRecommendationState[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Quá hạn: whether the last day has passed, today in Viet Nam, and it is not done.',
  })
  isOverdue?: boolean | null;
}

/** What the filter means in columns. */
export function oversightRecommendationConditions({ states, isOverdue }: OversightRecommendationFilter): Condition[] {
  const conditions = conditionsOf({ state: states });
  if (isOverdue !== undefined && isOverdue !== null)
    conditions.push({ holds: `${OVERDUE} = ?::boolean`, value: isOverdue });
  return conditions;
}

const OVERDUE = `coalesce(r.state = 'OPEN' and r.due_on < (now() at time zone 'Asia/Ho_Chi_Minh')::date, false)`;
