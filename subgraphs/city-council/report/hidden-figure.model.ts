import { Field, ObjectType } from 'type-graphql';
import { type HiddenReason, HiddenReasonEnum } from '../../indicators/hidden-reason';
import { IndicatorCodeScalar } from '../../indicators/indicator-code';

@ObjectType('HiddenFigure', {
  description: 'Số liệu được ẩn: a figure that there is and that the viewer is not shown, and why.',
  simpleResolvers: true,
})
export class HiddenFigure {
  @Field(() => IndicatorCodeScalar, { description: 'Mã chỉ tiêu: which.' })
  code!: string;

  @Field(() => HiddenReasonEnum, { description: 'Lý do: why.' })
  reason!: HiddenReason;
}
