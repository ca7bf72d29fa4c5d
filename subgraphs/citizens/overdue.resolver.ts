import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars/dates';
import { todayInVietNam } from '../indicators/period';
import type { CouncilRecord, RecordClass } from '../records/council-record.model';
import { dayAfter, daysBetween } from './deadline-rules';
import { DAYS_OVERDUE, IS_OVERDUE, OVERDUE_SINCE } from './overdue.model';

/** What says whether a deadline has passed needs to know the time. */
export interface ClockContext {
  now(): Date;
}

type Due = CouncilRecord & { dueOn: string | null };

/** The fields that tell whether a record is overdue today. `isOwed` says whether its result is still awaited. */
export function overdueFields<T extends Due>(record: RecordClass<T>, isOwed: (record: T) => boolean): new () => object {
  const daysOver = (root: T, { now }: ClockContext): number =>
    root.dueOn !== null && isOwed(root) ? Math.max(0, daysBetween(root.dueOn, todayInVietNam(now()))) : 0;

  @Resolver(() => record)
  class OverdueResolver {
    @FieldResolver(() => Boolean, { nullable: true, description: IS_OVERDUE })
    isOverdue(@Root() root: T, @Ctx() context: ClockContext): boolean {
      return daysOver(root, context) > 0;
    }

    @FieldResolver(() => DateScalar, { nullable: true, description: OVERDUE_SINCE })
    overdueSince(@Root() root: T, @Ctx() context: ClockContext): string | null {
      return root.dueOn !== null && daysOver(root, context) > 0 ? dayAfter(root.dueOn, 1) : null;
    }

    @FieldResolver(() => Int, { nullable: true, description: DAYS_OVERDUE })
    daysOverdue(@Root() root: T, @Ctx() context: ClockContext): number {
      return daysOver(root, context);
    }
  }
  return OverdueResolver;
}
