import 'reflect-metadata'; // type-graphql's decorators ask for it before they run
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars/dates';
import type { Allowance } from '../../platform/limits/spending';

@ObjectType({ description: 'Hạn mức: the points that the caller may spend on questions in a minute.' })
export class RateLimit implements Allowance {
  @Field(() => Int, { description: 'What this question costs.' })
  cost!: number;

  @Field(() => Int, { description: 'How many points there are for a minute.' })
  limit!: number;

  @Field(() => Int, { description: 'How many are left of them, after this question.' })
  remaining!: number;

  @Field(() => DateTimeScalar, { description: 'When there are new ones.' })
  resetAt!: Date;
}
