import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import { dayBefore, type Period } from '../../indicators/period';
import type { Ward } from './ward.model';

@ObjectType('DaysInForce', {
  description: 'Thời gian có hiệu lực trong kỳ: the days of a period on which a ward is in force, both ends counted.',
  simpleResolvers: true,
})
export class DaysInForce {
  @Field(() => DateScalar, { description: 'The first of them.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The last of them.' })
  to!: string;
}

/** The days of a period on which a ward is in force; null where there is none. */
export function daysInForce({ validFrom, validTo }: Ward, period: Period): DaysInForce | null {
  const from = validFrom > period.from ? validFrom : period.from;
  const to = validTo !== null && validTo <= period.to ? dayBefore(validTo) : period.to;
  return from <= to ? Object.assign(new DaysInForce(), { from, to }) : null;
}
