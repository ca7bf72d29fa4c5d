import { Field, InputType, Int, InterfaceType, registerEnumType } from 'type-graphql';
import { Column, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import { type Period, PeriodScalar } from '../../indicators/period';
import type { RecordRule } from '../../recording/record-rule';
import { conditionsOf } from '../../records/record-list.resolver';
import { CouncilRecord } from '../../records/council-record.model';
import type { Condition } from '../../records/record-list.sql';

export enum SessionKind {
  REGULAR = 'REGULAR',
  THEMATIC = 'THEMATIC',
  URGENT_MATTERS = 'URGENT_MATTERS',
}

registerEnumType(SessionKind, {
  name: 'SessionKind',
  description: 'Loại kỳ họp: why the council met.',
  valuesConfig: {
    REGULAR: { description: 'Kỳ họp thường lệ: a regular session.' },
    THEMATIC: { description: 'Kỳ họp chuyên đề: a session on one theme; it may have no ordinal.' },
    URGENT_MATTERS: { description: 'Kỳ họp giải quyết công việc phát sinh đột xuất: on urgent matters.' },
  },
});

const KIND_VI: Record<SessionKind, string> = {
  REGULAR: 'thường lệ',
  THEMATIC: 'chuyên đề',
  URGENT_MATTERS: 'giải quyết công việc phát sinh đột xuất',
};

/** A meeting of the whole council. Not to be taken for a meeting of its Standing Committee. */
@InterfaceType('CouncilSession', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Kỳ họp: a session of the whole council.',
})
export abstract class CouncilSession extends CouncilRecord {
  static readonly eventColumn = 'opened_on';

  @Field(() => Int, { nullable: true, description: 'Số thứ tự in the term; null for a session outside the count.' })
  @Column('int', { nullable: true })
  ordinal!: number | null;

  @Field(() => SessionKind, { description: 'Why the council met.' })
  @Column({ type: 'enum', enum: SessionKind, enumName: 'session_kind' })
  kind!: SessionKind;

  @Field(() => DateScalar, { description: 'Ngày khai mạc: the first day.' })
  @Index()
  @Column('date')
  openedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày bế mạc: the last day; null while it lasts.' })
  @Column('date', { nullable: true })
  closedOn!: string | null;

  protected eventDate(): string {
    return this.openedOn;
  }

  protected describe(): string {
    return this.ordinal ? `Kỳ họp thứ ${this.ordinal} (${KIND_VI[this.kind]})` : `Kỳ họp ${KIND_VI[this.kind]}`;
  }
}

export const sessionRules: RecordRule<CouncilSession>[] = [
  {
    column: 'ordinal',
    code: 'OUT_OF_RANGE',
    holds: ({ ordinal }) => ordinal === null || ordinal > 0,
    vi: 'Số thứ tự kỳ họp phải từ 1 trở lên, hoặc để trống nếu kỳ họp không đánh số.',
    expected: 'at least 1, or empty for a session outside the count',
  },
  {
    column: 'closed_on',
    code: 'ENDS_BEFORE_START',
    holds: (session) => session.closedOn === null || session.closedOn >= session.openedOn,
    vi: 'Ngày bế mạc không được trước ngày khai mạc.',
    expected: 'a day not before opened_on',
  },
];

@InputType({ description: 'Which sessions.' })
export class SessionFilter {
  @Field(() => SessionKind, { nullable: true, description: 'Of this kind.' })
  kind?: SessionKind | null;

  @Field(() => PeriodScalar, { nullable: true, description: 'Opened in this period.' })
  openedIn?: Period | null;
}

/** What the filter means in columns. */
export const sessionConditions = (filter: SessionFilter): Condition[] =>
  conditionsOf({ kind: filter.kind }, { column: 'opened_on', period: filter.openedIn });
