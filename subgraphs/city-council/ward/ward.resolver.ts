import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import { BadInput } from '../../../platform/errors/domain-error';
import { type Period, PeriodScalar, todayInVietNam } from '../../indicators/period';
import { WardIdScalar } from '../../records/ward-id';
import type { CityContext } from '../context';
import { Ward, WardKind } from './ward.model';

@Resolver(() => Ward)
export class WardResolver {
  @Query(() => Ward, {
    nullable: true,
    description: 'Xã, phường: one ward, in force or not; null if there was never one of this id.',
  })
  async ward(
    @Arg('id', () => WardIdScalar, { description: 'Its lasting id.' }) id: string,
    @Ctx() { records }: CityContext,
  ): Promise<Ward | null> {
    const ward = await records.byId(Ward, id);
    return ward?.deletedAt ? null : ward;
  }

  @Query(() => [Ward], {
    description: 'Các xã, phường: the wards in force on a day, or on any day of a period up to today, by code.',
  })
  async wards(
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; today in Viet Nam unless told.' })
    asOf: string | null,
    @Arg('kind', () => WardKind, { nullable: true, description: 'Only of this kind.' }) kind: WardKind | null,
    @Arg('during', () => PeriodScalar, {
      nullable: true,
      description: 'The wards of a period, ceased ones too, in the place of those of a day; not together with asOf.',
    })
    during: Period | null,
    @Ctx() { directory, now }: CityContext,
  ): Promise<Ward[]> {
    if (asOf && during) throw new DayAndPeriod();
    const today = todayInVietNam(now());
    const wards = await (during ? directory.wardsOf(during, today) : directory.inForceOn(asOf ?? today));
    return kind ? wards.filter((ward) => ward.kind === kind) : wards;
  }
}

class DayAndPeriod extends BadInput {
  constructor() {
    super({ vi: 'Chỉ nêu một trong hai: asOf hoặc during.', en: 'Give asOf or during, not both.' });
  }
}
