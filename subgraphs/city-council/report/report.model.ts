import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../../../platform/graphql/scalars/dates';
import type { TallyGroup } from '../../indicators/catalogue';
import { IndicatorCodeScalar } from '../../indicators/indicator-code';
import { type Period, PeriodScalar } from '../../indicators/period';
import {
  groupsOf,
  AFFAIRS_NOT_KEPT_DESCRIPTION,
  NOT_KEPT_DESCRIPTION,
  type HandedTally,
  type Tally,
  tallyFields,
  TallyGroupEnum,
  WARD_GROUPS,
} from '../../indicators/tally.model';
import { RESTS_ON_DESCRIPTION, RESTS_ON_LIVE } from '../../indicators/rests-on';
import { WardState } from '../../indicators/ward-state';
import { WardIdScalar } from '../../records/ward-id';
import type { WardPart } from './coverage';
import { HiddenFigure } from './hidden-figure.model';

export enum CoveragePolicy {
  STRICT = 'STRICT',
  PARTIAL = 'PARTIAL',
}

registerEnumType(CoveragePolicy, {
  name: 'CoveragePolicy',
  description: 'Cách cộng khi thiếu số liệu: what a sum over wards is while some of them are missing.',
  valuesConfig: {
    STRICT: { description: 'Chặt chẽ: null unless every ward answered.' },
    PARTIAL: { description: 'Từng phần: the sum of those that answered; coverage says who is missing.' },
  },
});

@ObjectType('MissingWard', { description: 'Xã, phường chưa có số liệu: a ward that is not in a sum.' })
export class MissingWard {
  wardId!: string;

  @Field(() => WardState, { description: 'Lý do: why its figures are missing; never ANSWERED.', simple: true })
  reason!: WardState;
}

@ObjectType('LackingFigures', {
  description:
    'Số liệu còn thiếu của một xã, phường đã trả lời: figures of a ward that are in no sum, though the ward answered.',
})
export class LackingFigures {
  wardId!: string;

  @Field(() => WardState, { description: 'Lý do: why the ward does not have them; never ANSWERED.', simple: true })
  reason!: WardState;

  @Field(() => [IndicatorCodeScalar], {
    description: 'Mã chỉ tiêu: which, in the order of the catalogue.',
    simple: true,
  })
  codes!: string[];
}

@ObjectType('Coverage', { description: 'Mức độ đầy đủ: which wards a sum over wards rests on.', simpleResolvers: true })
export class Coverage {
  @Field(() => Int, {
    description:
      "Số xã, phường: how many wards of the report should answer: all in force on any day of the period; of a ward's officer's report their own.",
  })
  expected!: number;

  @Field(() => Int, { description: 'Đã trả lời: how many of them answered with their figures.' })
  answered!: number;

  @Field(() => Boolean, {
    description:
      'Đủ số liệu: whether all of them did, and with every figure, and no figure of the city tier is missing; never of no ward at all.',
  })
  complete!: boolean;

  @Field(() => [MissingWard], { description: 'Those that did not, and why, in the order of their codes.' })
  missing!: MissingWard[];

  @Field(() => [LackingFigures], {
    description:
      'Chỉ tiêu còn thiếu: wards that answered without some of the figures, and why, in the order of their codes. What is hidden from the viewer is not among them.',
  })
  lacking!: LackingFigures[];

  @Field(() => [IndicatorCodeScalar], {
    description:
      'Chỉ tiêu cấp thành phố còn thiếu: figures of the city tier that the viewer may read and that did not come, or whose records are not kept over the whole period.',
  })
  cityLacking!: string[];

  @Field(() => DateTimeScalar, { description: 'Thời điểm: when the wards were asked, or their accepted returns read.' })
  asOf!: Date;
}

@Directive('@key(fields: "period")')
@ObjectType('CityTally', {
  description:
    'Số liệu cấp thành phố: the figures of the city tier over a period, from the city council and from citizen affairs.',
})
@tallyFields(groupsOf('citizen-affairs'), '@external')
export class CityTally {
  @Field(() => PeriodScalar, { description: 'The days counted.', simple: true })
  period!: Period;

  @Directive('@external')
  @Field(() => [TallyGroupEnum], { nullable: true, description: AFFAIRS_NOT_KEPT_DESCRIPTION })
  affairsNotKept?: TallyGroup[] | null;
}

// The ward's own type, as far as the totals need it: every field comes from the ward.
@Directive('@external')
@ObjectType('WardTally', {
  description: "Số liệu cấp xã, phường: the figures of one ward's council over a period.",
  simpleResolvers: true,
})
@tallyFields(WARD_GROUPS)
export class WardTally {
  @Field(() => WardIdScalar, { description: 'The ward whose figures these are.' })
  wardId!: string;

  @Field(() => [TallyGroupEnum], { description: 'The groups that are hidden from the viewer.' })
  suppressed!: TallyGroup[];

  @Field(() => [TallyGroupEnum], { nullable: true, description: NOT_KEPT_DESCRIPTION })
  notKept!: TallyGroup[] | null;
}

@Directive('@external')
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

export enum FigureBasis {
  LIVE = 'LIVE',
  ACCEPTED = 'ACCEPTED',
}

registerEnumType(FigureBasis, {
  name: 'FigureBasis',
  description: 'Cơ sở số liệu: what the figures of wards rest on. Those of the city tier are live either way.',
  valuesConfig: {
    LIVE: { description: 'Số liệu hiện thời: the records of each ward as they are now.' },
    ACCEPTED: {
      description:
        'Số liệu đã chấp nhận: the returns that the city accepted for exactly this period; no ward is asked.',
    },
  },
});

@Directive('@key(fields: "wardId period restsOn")')
@ObjectType('WardReport', { description: 'Một dòng của báo cáo hai cấp: one ward in a report over a period.' })
export class WardReport {
  @Field(() => WardIdScalar, { description: 'The ward.', simple: true })
  wardId!: string;

  @Field(() => PeriodScalar, { description: 'The days reported on.', simple: true })
  period!: Period;

  @Directive('@inaccessible')
  @Field(() => String, { description: RESTS_ON_DESCRIPTION, simple: true })
  restsOn!: string;

  @Field(() => FigureBasis, { description: 'Cơ sở số liệu: what the figures rest on.', simple: true })
  get basis(): FigureBasis {
    return this.restsOn === RESTS_ON_LIVE ? FigureBasis.LIVE : FigureBasis.ACCEPTED;
  }

  @Directive('@external')
  @Field(() => WardAnswer, { nullable: true, description: 'Whether the ward answered.', simple: true })
  answer!: WardAnswer | null;

  @Directive('@external')
  @Field(() => WardTally, {
    nullable: true,
    description: "The figures; null with an error while the ward's server does not answer.",
    simple: true,
  })
  tally!: WardTally | null;
}

@ObjectType('WardTotal', {
  description: 'Cộng cấp xã, phường: the figures of all wards that answered, added up.',
  simpleResolvers: true,
})
@tallyFields(WARD_GROUPS)
export class WardTotal {
  @Field(() => Boolean, { description: 'Whether every ward that should be in the sums is in all of them.' })
  complete!: boolean;

  @Field(() => [IndicatorCodeScalar], {
    description:
      'Chỉ tiêu cộng chưa đủ: figures that wards which answered do not have, named in the coverage. Each is the sum of the other wards, or null under STRICT.',
  })
  partial!: string[];

  @Field(() => [HiddenFigure], {
    description:
      'Chỉ tiêu được ẩn: the sums that are null because the viewer is not shown them, and why; in the order of the catalogue.',
  })
  hidden!: HiddenFigure[];
}

@Directive('@key(fields: "period basis")')
@ObjectType('CrossTierReport', {
  description: 'Báo cáo hai cấp: what both tiers of council did over a period, with the wards that it rests on.',
})
export class CrossTierReport {
  @Field(() => PeriodScalar, { description: 'Kỳ số liệu: the days reported on.', simple: true })
  period!: Period;

  @Field(() => FigureBasis, { description: 'Cơ sở số liệu: what the figures of wards rest on.', simple: true })
  basis!: FigureBasis;

  /** What the gateway hands back for fields that need every ward's answer or both tiers' tallies. */
  handed?: HandedParts;

  static of(period: Period, basis: FigureBasis, handed?: HandedParts): CrossTierReport {
    return Object.assign(new CrossTierReport(), { period, basis, handed });
  }
}

/** Citizen affairs' figures, and which groups it does not keep over the period; that is null where it did not answer. */
export type HandedCityTally = Tally & { affairsNotKept?: readonly TallyGroup[] | null };

/** The `@requires` selections, as they arrive: a list has a null where a ward's entity was null. */
export interface HandedParts {
  wards?: (WardPart<HandedTally> | null)[] | null;
  city?: HandedCityTally | null;
}
