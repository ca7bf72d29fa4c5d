import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars/dates';
import { textEnum } from '../../platform/graphql/text-enum';
import { UserErrorType } from '../recording/user-error.model';
import type { UserError } from '../recording/user-error';
import { PageInfo } from '../records/connection';
import { PageArgs } from '../records/record-list.args';
import { CROSSING_FAILURES, type CrossingFailure } from './crossing-failure';

type Direction = 'SENT' | 'ARRIVED';
type State = 'PENDING' | 'RETRYING' | 'DELIVERED' | 'DEAD' | 'WAITING_FOR_SET_UP' | 'REFUSED';

const CrossingDirection = textEnum<Direction>('CrossingDirection', 'Chiều chuyển: which way something crossed.', {
  SENT: 'Chuyển đi: it left this server.',
  ARRIVED: 'Nhận về: it came to this server.',
});

const CrossingState = textEnum<State>('CrossingState', 'Tình trạng chuyển: how far a crossing has come.', {
  PENDING: 'Đang chờ gửi: it is to be sent, and was not tried yet.',
  RETRYING: 'Đang gửi lại: it could not be delivered so far, and is tried again by itself.',
  DELIVERED: 'Đã nhận: the receiving server has taken it in.',
  DEAD: 'Dừng gửi: it could not be delivered, and waits for a person to have it tried again.',
  WAITING_FOR_SET_UP:
    'Chờ cấu hình: this server has not been told how to reach the receiver, or what to sign in as. It is sent once it has.',
  REFUSED: 'Không nhận: it came to this server, which could not take it in; its sender knows, and lists it too.',
});

const CrossingFailureCode = textEnum<CrossingFailure>(
  'CrossingFailureCode',
  'Lý do chưa chuyển được: why a crossing was not taken in.',
  CROSSING_FAILURES,
);

@Directive('@shareable')
@ObjectType('CrossingSubject', {
  description: 'Hồ sơ được chuyển: the record that a crossing is about.',
  simpleResolvers: true,
})
export class CrossingSubject {
  @Field(() => String, { description: 'Loại hồ sơ: its type in the graph of the server that sent it.' })
  type!: string;

  @Field(() => ID, { description: 'Mã hồ sơ: its id there.' })
  id!: string;
}

@Directive('@shareable')
@ObjectType('CrossingFailure', { description: 'Lỗi lần gửi cuối: why the last attempt failed.', simpleResolvers: true })
export class CrossingFailureType {
  @Field(() => CrossingFailureCode, { description: 'Mã lỗi: for programs.' })
  code!: CrossingFailure;

  @Field(() => String, { description: 'Giải thích: a sentence in Vietnamese and English.' })
  message!: string;
}

@Directive('@shareable')
@ObjectType('Crossing', {
  description: 'Lượt chuyển hồ sơ: what one server of the hub told another, or is about to. What it says is not shown.',
  simpleResolvers: true,
})
export class CrossingLine {
  @Field(() => ID, { description: 'Mã lượt chuyển: the same at both servers.' })
  id!: string;

  @Field(() => CrossingDirection, { description: 'Chiều chuyển: whether it left this server or came to it.' })
  direction!: Direction;

  @Field(() => CrossingState, { description: 'Tình trạng: how far it has come.' })
  state!: State;

  @Field(() => String, { description: 'Loại: what it says, such as RECOMMENDATION_PASSED_UP.' })
  kind!: string;

  @Field(() => String, {
    description: 'Nơi gửi: the server that sent it: city-council, citizen-affairs, or ward-council/ and the ward.',
  })
  from!: string;

  @Field(() => String, { description: 'Nơi nhận: the server that it is for, named the same way.' })
  to!: string;

  @Field(() => CrossingSubject, {
    nullable: true,
    description: 'Hồ sơ: the record it is about at the sender; null for what arrived.',
  })
  about!: CrossingSubject | null;

  @Field(() => DateTimeScalar, { description: 'Thời điểm ghi: when it was to leave; for what arrived, when it came.' })
  createdAt!: Date;

  @Field(() => Int, { description: 'Số lần gửi: how often it was tried, a success included.' })
  attempts!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Lần gửi cuối: when it was last tried.' })
  lastTriedAt!: Date | null;

  @Field(() => CrossingFailureType, {
    nullable: true,
    description:
      'Lỗi lần gửi cuối: why the last attempt failed, of what came why it was refused; null where it did not.',
  })
  lastFailure!: CrossingFailureType | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Thời điểm nhận: when the receiver had taken it in; null before.',
  })
  deliveredAt!: Date | null;
}

@Directive('@shareable')
@ObjectType('CrossingEdge', { description: 'One place in a list of crossings.', simpleResolvers: true })
export class CrossingEdge {
  @Field(() => String, { description: 'Names this place in the list.' })
  cursor!: string;

  @Field(() => CrossingLine, { description: 'The crossing at this place.' })
  node!: CrossingLine;
}

@Directive('@shareable')
@ObjectType('CrossingConnection', {
  description: 'A page of crossings, newest first, at most 100, and how many there are in all.',
})
export class CrossingConnection {
  @Field(() => [CrossingEdge], { description: 'The places of this page, newest first.', simple: true })
  edges!: CrossingEdge[];

  @Field(() => PageInfo, { description: 'Where this page stands in the list.', simple: true })
  pageInfo!: PageInfo;

  @Field(() => [CrossingLine], { description: 'The crossings of this page, newest first.' })
  nodes(): CrossingLine[] {
    return this.edges.map(({ node }) => node);
  }

  @Field(() => Int, { description: 'How many crossings the filter lets through, over all pages.' })
  totalCount(): Promise<number> {
    return this.countAll();
  }

  countAll!: () => Promise<number>;
}

@InputType({ description: 'Which crossings.' })
export class CrossingFilter {
  @Field(() => CrossingDirection, { nullable: true, description: 'Chiều chuyển: those that left, or those that came.' })
  direction?: Direction | null;

  @Field(() => CrossingState, { nullable: true, description: 'Tình trạng: those that have come so far.' })
  state?: State | null;

  @Field(() => String, { nullable: true, description: 'Loại: those of this kind.' })
  kind?: string | null;

  @Field(() => String, { nullable: true, description: 'Máy chủ: those from or to this server.' })
  with?: string | null;
}

/** What a list of crossings can be asked. */
@ArgsType()
export class CrossingArgs extends PageArgs {
  @Field(() => CrossingFilter, { nullable: true, description: 'Only crossings that meet every condition given.' })
  filter?: CrossingFilter | null;
}

@Directive('@shareable')
@ObjectType('RetryCrossingPayload', {
  description: 'What came of having a crossing tried again.',
  simpleResolvers: true,
})
export class RetryCrossingPayload {
  @Field(() => CrossingLine, { nullable: true, description: 'The crossing as it is then; null where there is none.' })
  crossing!: CrossingLine | null;

  @Field(() => [UserErrorType], { description: 'Why it is not tried again; empty if it is.' })
  userErrors!: UserError[];
}

/** What the list is for, wherever it hangs. */
export const CROSSINGS_DESCRIPTION =
  'Hồ sơ chuyển giữa hai cấp: what this server sent to others and what came from them, newest first.';
