import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import { todayInVietNam } from '../../indicators/period';
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

  @Query(() => [Ward], { description: 'Các xã, phường: the wards in force on a day, by code.' })
  async wards(
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; today in Viet Nam unless told.' })
    asOf: string | null,
    @Arg('kind', () => WardKind, { nullable: true, description: 'Only of this kind.' }) kind: WardKind | null,
    @Ctx() { directory, now }: CityContext,
  ): Promise<Ward[]> {
    const wards = await directory.inForceOn(asOf ?? todayInVietNam(now()));
    return kind ? wards.filter((ward) => ward.kind === kind) : wards;
  }
}
