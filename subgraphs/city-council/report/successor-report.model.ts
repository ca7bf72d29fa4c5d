import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import { textEnum } from '../../../platform/graphql/text-enum';
import { WardIdScalar } from '../../records/ward-id';
import type { NotMappableReason } from '../ward/succession.service';
import { Coverage, WardTotal } from './report.model';

const NotMappableReasonEnum = textEnum<NotMappableReason>(
  'NotMappableReason',
  'Lý do không quy đổi được: why figures of a unit are added to no unit of a later day.',
  {
    SPLIT: 'Đã chia tách: it went over in parts, and nobody can say which figures belong to which part.',
    NO_SUCCESSOR: 'Không có đơn vị kế thừa: it left the city, or nothing followed it.',
  },
);

const TOTAL = 'Số liệu: the figures, added up; null under STRICT while any is missing.';
const COVERAGE = 'Mức độ đầy đủ: which of these wards answered.';

@ObjectType('SuccessorRow', {
  description: 'Một dòng theo đơn vị mới: figures of a period as those of the unit that their wards have become.',
})
export class SuccessorRow {
  @Field(() => WardIdScalar, { description: 'The unit that the figures are added up for.', simple: true })
  wardId!: string;

  predecessorIds!: string[];

  @Field(() => WardTotal, { nullable: true, description: TOTAL, simple: true })
  total!: WardTotal | null;

  @Field(() => Coverage, { description: COVERAGE, simple: true })
  coverage!: Coverage;
}

@ObjectType('NotMappableWard', {
  description: 'Đơn vị không quy đổi được: a ward of the period whose figures stand by themselves, and why.',
})
export class NotMappableWard {
  @Field(() => WardIdScalar, { description: 'The ward.', simple: true })
  wardId!: string;

  @Field(() => NotMappableReasonEnum, { description: 'Lý do: why they are added to no other.', simple: true })
  reason!: NotMappableReason;

  @Field(() => WardTotal, { nullable: true, description: TOTAL, simple: true })
  total!: WardTotal | null;

  @Field(() => Coverage, { description: COVERAGE, simple: true })
  coverage!: Coverage;
}

@ObjectType('SuccessorReport', {
  description:
    'Số liệu quy đổi theo đơn vị mới: figures of earlier wards, added up again under the units that they have become. All rows together are wardTotal.',
  simpleResolvers: true,
})
export class SuccessorReport {
  @Field(() => DateScalar, { description: 'The day whose units they are.' })
  asOf!: string;

  @Field(() => [SuccessorRow], { description: 'Each unit that figures were added to, by code.' })
  bySuccessor!: SuccessorRow[];

  @Field(() => [NotMappableWard], {
    description: 'Wards of the period whose figures belong to no one unit, by code: nothing is guessed.',
  })
  notMappable!: NotMappableWard[];
}
