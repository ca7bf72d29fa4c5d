import { Arg, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { DateTimeScalar } from '../../../platform/graphql/scalars/dates';
import { type Period, PeriodScalar } from '../../indicators/period';
import type { WardContext } from '../context';
import { WardReport } from '../report/ward-report.model';
import { Ward, WardCouncil } from './ward-council.model';

@Resolver(() => Ward)
export class WardResolver {
  @FieldResolver(() => WardCouncil, {
    nullable: true,
    description: "HĐND: its council; null with an error while the ward's server does not answer.",
  })
  council(@Ctx() { wardId }: WardContext): WardCouncil {
    return WardCouncil.of(wardId);
  }

  @FieldResolver(() => WardReport, { nullable: true, description: 'Số liệu of its council over a period.' })
  report(
    @Root() ward: Ward,
    @Arg('period', () => PeriodScalar, { description: 'The days to report on.' }) period: Period,
  ): WardReport {
    return WardReport.of(ward.wardId, period);
  }
}

@Resolver(() => WardCouncil)
export class WardCouncilResolver {
  // Hidden from the federated graph, where a council is reached through its ward.
  @Directive('@inaccessible')
  @Query(() => WardCouncil, { description: 'HĐND: the council whose server this is.' })
  council(@Ctx() { wardId }: WardContext): WardCouncil {
    return WardCouncil.of(wardId);
  }

  @FieldResolver(() => String, { description: 'Tên: its name, such as "HĐND phường Sông Cầu".' })
  async name(@Root() { wardId }: WardCouncil, @Ctx() { db }: WardContext): Promise<string> {
    return (await db.getRepository(WardCouncil).findOneByOrFail({ wardId })).name;
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description:
      'Lưu trữ từ: since when its records are an archive that can be read and not changed; null while the ward is in force.',
  })
  async archivedSince(@Root() { wardId }: WardCouncil, @Ctx() { db }: WardContext): Promise<Date | null> {
    return (await db.getRepository(WardCouncil).findOneByOrFail({ wardId })).archivedSince;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Lý do lưu trữ: why its records are an archive; null while they are none.',
  })
  async archiveReason(@Root() { wardId }: WardCouncil, @Ctx() { db }: WardContext): Promise<string | null> {
    return (await db.getRepository(WardCouncil).findOneByOrFail({ wardId })).archiveReason;
  }

  @FieldResolver(() => WardReport, { description: 'Số liệu of this council over a period.' })
  report(
    @Root() council: WardCouncil,
    @Arg('period', () => PeriodScalar, { description: 'The days to report on.' }) period: Period,
  ): WardReport {
    return WardReport.of(council.wardId, period);
  }
}
