import { Field, InputType, Int, InterfaceType } from 'type-graphql';
import { Column, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import type { RecordRule } from '../../recording/record-rule';
import { CouncilRecord } from '../../records/council-record.model';
import type { Condition } from '../../records/record-list.sql';

/** The years for which a council is elected. Sessions and meetings are numbered within it. */
@InterfaceType('Term', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Khóa, nhiệm kỳ: a term of a council of either tier.',
})
export abstract class Term extends CouncilRecord {
  static readonly eventColumn = 'starts_on';

  @Field(() => Int, { description: 'Khóa thứ: which term, counted from the first.' })
  @Column('int')
  ordinal!: number;

  @Field(() => DateScalar, { description: 'The first day of the term.' })
  @Index()
  @Column('date')
  startsOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day after the term; null while it lasts.' })
  @Column('date', { nullable: true })
  endsOn!: string | null;

  protected eventDate(): string {
    return this.startsOn;
  }

  protected describe(): string {
    return `HĐND khóa ${this.ordinal}`;
  }
}

export const termRules: RecordRule<Term>[] = [
  {
    column: 'ordinal',
    code: 'OUT_OF_RANGE',
    holds: (term) => term.ordinal > 0,
    vi: 'Số thứ tự khóa phải từ 1 trở lên.',
    expected: 'at least 1',
  },
  {
    column: 'ends_on',
    code: 'ENDS_BEFORE_START',
    holds: (term) => term.endsOn === null || term.endsOn > term.startsOn,
    vi: 'Ngày kết thúc nhiệm kỳ phải sau ngày bắt đầu.',
    expected: 'a day after starts_on',
  },
];

@InputType({ description: 'Which terms.' })
export class TermFilter {
  @Field(() => DateScalar, { nullable: true, description: 'The term that holds this day.' })
  holding?: string | null;
}

/** What the filter means in columns. */
export const termConditions = ({ holding }: TermFilter): Condition[] =>
  holding ? [{ holds: 'r.starts_on <= ? and (r.ends_on is null or r.ends_on > ?)', value: holding }] : [];
