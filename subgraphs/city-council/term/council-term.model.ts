import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import type { RowRule } from '../../../platform/loading/row-rule';
import { CouncilRecord } from '../../records/council-record.model';

@Entity('council_term')
@Directive('@key(fields: "id")')
@ObjectType('CouncilTerm', {
  implements: CouncilRecord,
  description: 'Khóa, nhiệm kỳ: a term of the city council.',
  simpleResolvers: true,
})
export class CouncilTerm extends CouncilRecord {
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

export const termRules: RowRule<CouncilTerm>[] = [
  { column: 'ordinal', holds: (term) => term.ordinal > 0, expected: 'at least 1' },
  {
    column: 'ends_on',
    holds: (term) => term.endsOn === null || term.endsOn > term.startsOn,
    expected: 'a day after starts_on',
  },
];
