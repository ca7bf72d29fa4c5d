import { Field, Int, ObjectType } from 'type-graphql';
import { RETURN_NOT_KEPT_DESCRIPTION, ReturnFigure } from '../../coordination/coordination.model';
import type { TallyGroup } from '../../indicators/catalogue';
import { IndicatorCodeScalar } from '../../indicators/indicator-code';
import { TallyGroupEnum } from '../../indicators/tally.model';
import { WardIdScalar } from '../../records/ward-id';

@ObjectType('IssuedIndicator', {
  description: 'Số liệu đã ban hành: one line of the catalogue as it stands in an issued report.',
  simpleResolvers: true,
})
export class IssuedIndicator {
  @Field(() => IndicatorCodeScalar, { description: 'Mã chỉ tiêu.' })
  code!: string;

  @Field(() => Int, { nullable: true, description: 'Cấp thành phố.' })
  city!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Cấp xã, phường: the sum over the accepted returns; null where wards do not count it.',
  })
  wards!: number | null;

  @Field(() => Int, { nullable: true, description: 'Hai cấp: both tiers together.' })
  total!: number | null;

  @Field(() => Boolean, {
    description: 'Cộng chưa đủ: whether an accepted return in the sum over wards does not have the figure.',
  })
  isPartial!: boolean;
}

@ObjectType('IssuedWard', {
  description: 'Số liệu của một xã, phường trong báo cáo đã ban hành.',
  simpleResolvers: true,
})
export class IssuedWard {
  @Field(() => WardIdScalar, { description: 'The ward.' })
  wardId!: string;

  @Field(() => Boolean, { description: 'Còn thiếu: whether it had no accepted return when the report was issued.' })
  isMissing!: boolean;

  @Field(() => [ReturnFigure], { description: 'Số liệu of its accepted return; empty where it is missing.' })
  figures!: ReturnFigure[];

  @Field(() => [TallyGroupEnum], { description: RETURN_NOT_KEPT_DESCRIPTION })
  notKept!: TallyGroup[];
}
