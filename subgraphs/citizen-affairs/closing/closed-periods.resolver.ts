import { Ctx, Query, Resolver } from 'type-graphql';
import { readClosedPeriods } from '../../coordination/closings';
import { ClosedPeriod } from '../../coordination/coordination.model';
import type { CitizenContext } from '../context';

@Resolver()
export class ClosedPeriodsResolver {
  @Query(() => [ClosedPeriod], {
    nullable: true,
    description:
      'Kỳ đã khóa ở khối dân nguyện: the periods that were closed in citizen affairs, latest first, at most 100.',
  })
  closedPeriods(@Ctx() { db }: CitizenContext): Promise<ClosedPeriod[]> {
    return readClosedPeriods(db);
  }
}
