import { Args, Ctx, Directive, Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import { readFigureRecords } from '../../indicators/figure-records';
import { FigureRecordConnection } from '../../indicators/figure-records.model';
import { type HiddenReason, HiddenReasonEnum } from '../../indicators/hidden-reason';
import { IndicatorCodeScalar } from '../../indicators/indicator-code';
import { type Period, PeriodScalar } from '../../indicators/period';
import type { IndicatorDefinition } from '../../indicators/catalogue';
import { NotAllowed } from '../../viewer/viewer.errors';
import { PageArgs } from '../../records/record-list.args';
import { WardIdScalar } from '../../records/ward-id';
import type { CityContext } from '../context';
import { CITY_FIGURES } from './city-figures';
import { Coverage } from './report.model';
import { sumOfTiers } from './totals';

const RECORDS = 'Hồ sơ: the records behind the figure, in the database of the server that counts it.';

const READERS =
  "FORBIDDEN for a ward's officer, and for an officer of citizen affairs where the city council counts it.";

const HIDDEN_CELLS = 'or where it is hidden';

const WHY_HIDDEN =
  'Lý do ẩn: why the viewer is not shown a figure that there is; null where it is shown, and where there is none.';

/** A figure of the city tier; which server keeps its records is told by its type. */
@InterfaceType('CityFigure', {
  autoRegisterImplementations: false,
  description: 'Một số liệu của thành phố: one indicator of the city tier over a period, with the way to its records.',
})
export abstract class CityFigure {
  @Field(() => PeriodScalar, { description: 'The days counted.' })
  period!: Period;

  @Field(() => IndicatorCodeScalar, { description: 'The indicator.' })
  code!: string;

  /** What was counted; null while the server that counts it does not answer. */
  amount!: number | null;

  /** Whether the viewer may read it. */
  isReadable!: boolean;

  @Field(() => Int, { nullable: true, description: `The figure; null while its server does not answer. ${READERS}` })
  get value(): number | null {
    if (!this.isReadable) throw new NotAllowed();
    return this.amount;
  }

  @Field(() => FigureRecordConnection, { nullable: true, description: RECORDS })
  records(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { db, records, now }: CityContext,
  ): Promise<FigureRecordConnection> | null {
    if (!this.isReadable) throw new NotAllowed();
    return readFigureRecords(
      { db, records, now },
      CITY_FIGURES.find(({ code }) => code === this.code),
      this.period,
      page,
    );
  }
}

@ObjectType('CityCouncilFigure', {
  implements: CityFigure,
  description: 'A figure counted by the city council.',
  simpleResolvers: true,
})
export class CityCouncilFigure extends CityFigure {}

@Directive('@key(fields: "period code", resolvable: false)')
@ObjectType('CitizenAffairsFigure', {
  implements: CityFigure,
  description: 'A figure counted by citizen affairs.',
  simpleResolvers: true,
})
export class CitizenAffairsFigure extends CityFigure {
  @Directive('@external')
  @Field(() => FigureRecordConnection, { nullable: true, description: RECORDS })
  override records(@Args(() => PageArgs) _page: PageArgs): null {
    return null; // citizen affairs has them; only who asks this server directly comes here
  }
}

@Directive('@key(fields: "wardId period code", resolvable: false)')
@ObjectType('WardFigure', { description: 'Một số liệu của xã, phường: one indicator of one ward over a period.' })
export class WardFigure {
  @Field(() => WardIdScalar, { description: 'The ward.', simple: true })
  wardId!: string;

  @Field(() => PeriodScalar, { description: 'The days counted.', simple: true })
  period!: Period;

  @Field(() => IndicatorCodeScalar, { description: 'The indicator.', simple: true })
  code!: string;

  @Field(() => Int, {
    nullable: true,
    description: `The figure; null while the ward is missing, ${HIDDEN_CELLS}.`,
    simple: true,
  })
  value!: number | null;

  @Field(() => HiddenReasonEnum, { nullable: true, description: WHY_HIDDEN, simple: true })
  hidden!: HiddenReason | null;
}

@ObjectType('Indicator', {
  description: 'Chỉ tiêu: one line of the catalogue with its figures over the period of the report.',
})
export class Indicator {
  definition!: IndicatorDefinition;

  @Field(() => IndicatorCodeScalar, { description: 'Mã chỉ tiêu, such as KH.01.', simple: true })
  code!: string;

  @Field(() => Int, {
    nullable: true,
    description: `Cấp thành phố: the city tier; null while its server does not answer. ${READERS}`,
    simple: true,
  })
  get city(): number | null {
    return this.cityFigure.value;
  }

  @Field(() => Int, {
    nullable: true,
    description: `Cấp xã, phường: the sum over the wards of the report; null where wards do not count it, by policy, ${HIDDEN_CELLS}.`,
    simple: true,
  })
  wards!: number | null;

  @Field(() => HiddenReasonEnum, { nullable: true, description: `${WHY_HIDDEN} Of the sum over wards.`, simple: true })
  hidden!: HiddenReason | null;

  @Field(() => Int, {
    nullable: true,
    description: `Hai cấp: both tiers together; null where either is not known or hidden. ${READERS}`,
    simple: true,
  })
  get total(): number | null {
    return sumOfTiers(this.definition, this.city, this.wards);
  }

  @Field(() => Coverage, {
    description:
      'Which wards the sum rests on; not complete either where the figure of the city tier did not come that its reader may read.',
    simple: true,
  })
  coverage!: Coverage;

  @Field(() => CityFigure, { description: 'The figure of the city tier with the records behind it.', simple: true })
  cityFigure!: CityFigure;

  /** Of each ward of the report, in the order of their codes; empty where wards do not count it. */
  byWard!: WardFigure[];
}
