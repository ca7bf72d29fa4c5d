import { Directive, Field, Int, ObjectType } from 'type-graphql';
import type { TallyGroup } from '../../indicators/catalogue';
import { IndicatorCodeScalar } from '../../indicators/indicator-code';
import { type Period, PeriodScalar } from '../../indicators/period';
import { NOT_KEPT_DESCRIPTION, tallyFields, TallyGroupEnum, WARD_GROUPS } from '../../indicators/tally.model';
import { RESTS_ON_DESCRIPTION, RESTS_ON_LIVE } from '../../indicators/rests-on';
import { WardState } from '../../indicators/ward-state';
import { WardIdScalar } from '../../records/ward-id';

@ObjectType('WardAnswer', {
  description: "Whether a ward's server answered. A ward that does not is described by the gateway.",
  simpleResolvers: true,
})
export class WardAnswer {
  @Field(() => WardIdScalar, { description: 'The ward that was asked.' })
  wardId!: string;

  @Field(() => WardState, { description: 'What came of asking it.' })
  state!: WardState;
}

@ObjectType('WardTally', {
  description: "Số liệu cấp xã, phường: the figures of one ward's council over a period.",
  simpleResolvers: true,
})
@tallyFields(WARD_GROUPS)
export class WardTally {
  @Field(() => WardIdScalar, { description: 'The ward whose figures these are.' })
  wardId!: string;

  @Field(() => [TallyGroupEnum], {
    description:
      'Nhóm số liệu không hiển thị: the groups that the ward does not show; only an analyst meets any, receptions and petitions, of which the city council shows what may be seen: the values and reasons of `report.indicators.byWard`.',
  })
  suppressed!: readonly TallyGroup[];

  @Field(() => [TallyGroupEnum], { nullable: true, description: NOT_KEPT_DESCRIPTION })
  notKept!: TallyGroup[];
}

@Directive('@inaccessible')
@ObjectType('RawCell', {
  description:
    "Số liệu chưa ẩn: one figure of a ward's receptions or petitions over a period, be it small, for the city council's own server.",
  simpleResolvers: true,
})
export class RawCell {
  @Field(() => IndicatorCodeScalar, { description: 'The indicator.' })
  code!: string;

  @Field(() => Int, { nullable: true, description: 'The figure; null where not all its records are kept.' })
  value!: number | null;
}

@Directive('@key(fields: "wardId period restsOn")')
@ObjectType('WardReport', {
  description: 'Một dòng của báo cáo hai cấp: one ward in a report over a period.',
  simpleResolvers: true,
})
export class WardReport {
  @Field(() => WardIdScalar, { description: 'The ward.' })
  wardId!: string;

  @Field(() => PeriodScalar, { description: 'The days reported on.' })
  period!: Period;

  @Directive('@inaccessible')
  @Field(() => String, { description: RESTS_ON_DESCRIPTION })
  restsOn!: string;

  @Field(() => WardAnswer, { nullable: true, description: 'Whether the ward answered.' })
  answer!: WardAnswer;

  static of(wardId: string, period: Period): WardReport {
    return Object.assign(new WardReport(), {
      wardId,
      period,
      restsOn: RESTS_ON_LIVE,
      answer: { wardId, state: WardState.ANSWERED },
    });
  }
}

@Directive('@key(fields: "wardId period code")')
@ObjectType('WardFigure', {
  description: 'Một số liệu của xã, phường: one indicator of one ward over a period.',
  simpleResolvers: true,
})
export class WardFigure {
  @Field(() => WardIdScalar, { description: 'The ward.' })
  wardId!: string;

  @Field(() => PeriodScalar, { description: 'The days counted.' })
  period!: Period;

  @Field(() => IndicatorCodeScalar, { description: 'The indicator.' })
  code!: string;
}
