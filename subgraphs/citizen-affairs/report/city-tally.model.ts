import { Args, Ctx, Directive, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { TallyGroup } from '../../indicators/catalogue';
import { mayReadCityFigures } from '../../indicators/city-figures.policy';
import { readFigureRecords } from '../../indicators/figure-records';
import { FigureRecordConnection } from '../../indicators/figure-records.model';
import { IndicatorCodeScalar } from '../../indicators/indicator-code';
import { type Period, PeriodScalar } from '../../indicators/period';
import { readNotKept } from '../../indicators/records-from';
import { AFFAIRS_NOT_KEPT_DESCRIPTION, groupsOf, TallyGroupEnum } from '../../indicators/tally.model';
import { PageArgs } from '../../records/record-list.args';
import { NotAllowed } from '../../viewer/viewer.errors';
import type { CitizenContext } from '../context';
import { CITIZEN_FIGURES } from './citizen-figures';

@Directive('@key(fields: "period")')
@ObjectType('CityTally', {
  description:
    'Số liệu cấp thành phố: the figures of the city tier over a period, from the city council and from citizen affairs.',
})
export class CityTally {
  @Field(() => PeriodScalar, { description: 'The days counted.', simple: true })
  period!: Period;
}

@Resolver(() => CityTally)
export class AffairsNotKeptResolver {
  @Directive('@inaccessible')
  @FieldResolver(() => [TallyGroupEnum], { nullable: true, description: AFFAIRS_NOT_KEPT_DESCRIPTION })
  async affairsNotKept(@Root() { period }: CityTally, @Ctx() { db }: CitizenContext): Promise<TallyGroup[]> {
    const groups = await readNotKept(db, period);
    return groups.filter((group) => OWN_GROUPS.includes(group));
  }
}

const OWN_GROUPS = groupsOf('citizen-affairs');

@Directive('@key(fields: "period code")')
@ObjectType('CitizenAffairsFigure', { description: 'A figure counted by citizen affairs.' })
export class CitizenAffairsFigure {
  @Field(() => PeriodScalar, { description: 'The days counted.', simple: true })
  period!: Period;

  @Field(() => IndicatorCodeScalar, { description: 'The indicator.', simple: true })
  code!: string;
}

@Resolver(() => CitizenAffairsFigure)
export class CitizenAffairsFigureResolver {
  @FieldResolver(() => FigureRecordConnection, {
    nullable: true,
    description: 'Hồ sơ: the records behind the figure, in the database of the server that counts it.',
  })
  records(
    @Root() { code, period }: CitizenAffairsFigure,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { db, records, viewer, now }: CitizenContext,
  ) {
    if (!mayReadCityFigures(viewer, 'citizen-affairs')) throw new NotAllowed();
    return readFigureRecords(
      { db, records, now },
      CITIZEN_FIGURES.find((counted) => counted.code === code),
      period,
      page,
    );
  }
}
