import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars/dates';
import { PeriodScalar } from '../../indicators/period';
import { CollectedReturn } from './collected-return.kind';

export enum ReturnsBoardState {
  NOT_STARTED = 'NOT_STARTED',
  DRAFT = 'DRAFT',
  LATE = 'LATE',
  SUBMITTED = 'SUBMITTED',
  RETURNED = 'RETURNED',
  ACCEPTED = 'ACCEPTED',
}

registerEnumType(ReturnsBoardState, {
  name: 'ReturnsBoardState',
  description: 'Tình trạng gửi báo cáo số liệu: how far a ward is with its return, on the board.',
  valuesConfig: {
    NOT_STARTED: { description: 'Chưa làm.' },
    DRAFT: { description: 'Đang làm.' },
    LATE: { description: 'Quá hạn: the due day has passed, and it was not submitted.' },
    SUBMITTED: { description: 'Đã gửi, chờ duyệt.' },
    RETURNED: { description: 'Trả lại để sửa.' },
    ACCEPTED: { description: 'Đã chấp nhận.' },
  },
});

@ObjectType('ReturnsBoardLine', { description: 'Một dòng của bảng theo dõi báo cáo số liệu: one ward.' })
export class ReturnsBoardLine {
  wardId!: string;

  @Field(() => ReturnsBoardState, { description: 'How far it is.', simple: true })
  state!: ReturnsBoardState;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when; null where nothing came yet.',
    simple: true,
  })
  since!: Date | null;

  @Field(() => DateScalar, { nullable: true, description: 'Hạn gửi; null where none was set.', simple: true })
  dueOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Người làm sau cùng: the account that submitted it or decided on it last; no name.',
    simple: true,
  })
  who!: string | null;

  @Field(() => CollectedReturn, { nullable: true, description: 'What the city has of it.', simple: true })
  return!: CollectedReturn | null;
}

@ObjectType('ReturnsBoard', {
  description: 'Bảng theo dõi báo cáo số liệu của xã, phường over one period.',
  simpleResolvers: true,
})
export class ReturnsBoard {
  @Field(() => PeriodScalar, { description: 'Kỳ số liệu.' })
  period!: string;

  @Field(() => Int, { description: 'How many wards there are on it.' })
  expected!: number;

  @Field(() => Int, { description: 'How many of them have an accepted return.' })
  accepted!: number;

  @Field(() => [ReturnsBoardLine], {
    description: "Each ward in force on any day of the period, by code; for a ward's officer their own ward alone.",
  })
  lines!: ReturnsBoardLine[];
}
