import { ArgsType, Directive, Field, InputType, Int, ObjectType } from 'type-graphql';
import { BigIntScalar } from '../../platform/graphql/scalars/big-int';
import { DateTimeScalar } from '../../platform/graphql/scalars/dates';
import { textEnum } from '../../platform/graphql/text-enum';
import { type Period, PeriodScalar } from '../indicators/period';
import { PageInfo } from '../records/connection';
import { PageArgs } from '../records/record-list.args';
import { WardIdScalar } from '../records/ward-id';
import type { Role } from '../viewer/viewer';
import { ViewerRole } from '../viewer/viewer-role.model';
import type { AccessKind } from './access-notes';

const AccessKindEnum = textEnum<AccessKind>('AccessKind', 'Loại truy cập: what was read.', {
  RECORDS: 'Hồ sơ: records, or how many there are.',
  FIGURES: 'Số liệu: figures counted over records.',
  PERSONAL_DATA: 'Dữ liệu cá nhân: who wrote a petition, or what it says.',
});

@Directive('@shareable')
@ObjectType('AccessedType', { description: 'How much of one type was read.', simpleResolvers: true })
export class AccessedType {
  @Field(() => String, { description: 'The name of the type in this schema, such as "WardResolution".' })
  name!: string;

  @Field(() => Int, {
    description:
      'How many different ones were handed out; 0 where only their number was asked for, or there were none.',
  })
  count!: number;
}

@Directive('@shareable')
@ObjectType('AccessLogLine', {
  description:
    'Một dòng nhật ký truy cập: what one request read of one kind. Lines are chained by their hashes; `npm run audit:verify` finds what was changed or removed.',
  simpleResolvers: true,
})
export class AccessLogLine {
  @Field(() => BigIntScalar, {
    description: 'Số thứ tự: its place in the log of this database, counted from 1 without gaps.',
  })
  seq!: bigint;

  @Field(() => DateTimeScalar, {
    description: 'When it was written; figures are written within a second of being read.',
  })
  at!: Date;

  @Field(() => AccessKindEnum, { description: 'What was read.' })
  kind!: AccessKind;

  @Field(() => ViewerRole, { description: 'In which role it was read.' })
  viewerRole!: Role;

  @Field(() => WardIdScalar, {
    nullable: true,
    description: 'The ward that the reader acted for; null for the roles of the city.',
  })
  viewerWard!: string | null;

  @Field(() => String, { description: "Who read it: the lasting id of the reader's account at the identity provider." })
  viewerSubject!: string;

  @Field(() => String, { nullable: true, description: 'The name of the operation; null where it had none.' })
  operation!: string | null;

  @Field(() => String, { description: 'The id of the request, by which it is found in the logs of every server.' })
  requestId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Mục đích: what it was read for, as the reader said in the header x-purpose; null where nothing was said.',
  })
  purpose!: string | null;

  @Field(() => [AccessedType], { description: 'What was read, by name of the type.' })
  types!: AccessedType[];

  @Field(() => Int, { description: 'How many records were handed out, all types together; figures are none.' })
  recordCount!: number;

  @Field(() => String, { description: 'SHA-256 over this line and the hash of the one before it.' })
  hash!: string;
}

@Directive('@shareable')
@ObjectType('AccessLogEdge', { description: 'One place in a list of lines of the access log.', simpleResolvers: true })
export class AccessLogEdge {
  @Field(() => String, { description: 'Names this place in the list.' })
  cursor!: string;

  @Field(() => AccessLogLine, { description: 'The line at this place.' })
  node!: AccessLogLine;
}

@Directive('@shareable')
@ObjectType('AccessLogConnection', {
  description: 'A page of the access log, newest first, at most 100 lines, and how many there are in all.',
})
export class AccessLogConnection {
  @Field(() => [AccessLogEdge], { description: 'The places of this page, newest first.', simple: true })
  edges!: AccessLogEdge[];

  @Field(() => PageInfo, { description: 'Where this page stands in the list.', simple: true })
  pageInfo!: PageInfo;

  @Field(() => [AccessLogLine], { description: 'The lines of this page, newest first.' })
  nodes(): AccessLogLine[] {
    return this.edges.map((edge) => edge.node);
  }

  @Field(() => Int, { description: 'How many lines the filter lets through, over all pages.' })
  totalCount(): Promise<number> {
    return this.countAll();
  }

  countAll!: () => Promise<number>;
}

@InputType({ description: 'Which lines of the access log.' })
export class AccessLogFilter {
  @Field(() => AccessKindEnum, { nullable: true, description: 'Of this kind.' })
  kind?: AccessKind | null;

  @Field(() => ViewerRole, { nullable: true, description: 'Of readers in this role.' })
  role?: Role | null;

  @Field(() => PeriodScalar, { nullable: true, description: 'Written in this period, by days in Viet Nam.' })
  period?: Period | null;
}

/** What a list of the access log can be asked. */
@ArgsType()
export class AccessLogArgs extends PageArgs {
  @Field(() => AccessLogFilter, { nullable: true, description: 'Only lines that meet every condition given.' })
  filter?: AccessLogFilter | null;
}

/** What the field is for, wherever it hangs. */
export const ACCESS_LOG_DESCRIPTION =
  'Nhật ký truy cập: who read what in this database, when and what for; newest first.';
