import { Field, InputType, InterfaceType } from 'type-graphql';
import { Column, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import type { RecordRule } from '../../recording/record-rule';
import { CouncilRecord } from '../../records/council-record.model';
import type { Condition } from '../../records/record-list.sql';

/** A person's seat in the council. A deputy's name is public, unlike a voter's or a petitioner's. */
@InterfaceType('Deputy', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Đại biểu HĐND: a member of the council in its term.',
})
export abstract class Deputy extends CouncilRecord {
  static readonly eventColumn = 'serves_from';

  @Field(() => String, { description: 'Họ và tên: full name.' })
  @Column('text')
  fullName!: string;

  @Field(() => DateScalar, { description: 'First day as a deputy.' })
  @Index()
  @Column('date')
  servesFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day no longer a deputy; null while serving.' })
  @Column('date', { nullable: true })
  servesTo!: string | null;

  protected eventDate(): string {
    return this.servesFrom;
  }

  protected describe(): string {
    return `Đại biểu ${this.fullName}`;
  }
}

export const deputyRules: RecordRule<Deputy>[] = [
  {
    column: 'serves_to',
    code: 'ENDS_BEFORE_START',
    holds: (deputy) => deputy.servesTo === null || deputy.servesTo > deputy.servesFrom,
    vi: 'Ngày thôi làm đại biểu phải sau ngày bắt đầu.',
    expected: 'a day after serves_from',
  },
];

@InputType({ description: 'Which deputies.' })
export class DeputyFilter {
  @Field(() => Boolean, { nullable: true, description: 'Serving still, or no longer.' })
  isServing?: boolean | null;
}

/** What the filter means in columns. */
export function deputyConditions({ isServing }: DeputyFilter): Condition[] {
  if (isServing === undefined || isServing === null) return [];
  return [{ column: 'serves_to', is: isServing ? 'null' : 'not null' }];
}
