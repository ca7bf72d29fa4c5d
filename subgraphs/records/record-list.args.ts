import 'reflect-metadata'; // type-graphql's decorators ask for it before they run
import { ArgsType, Field, Int, registerEnumType } from 'type-graphql';
import { BadInput } from '../../platform/errors/domain-error';
import { DateTimeScalar } from '../../platform/graphql/scalars/dates';

export enum RecordOrder {
  NEWEST_FIRST = 'NEWEST_FIRST',
  OLDEST_FIRST = 'OLDEST_FIRST',
  RECENTLY_CHANGED_FIRST = 'RECENTLY_CHANGED_FIRST',
}

registerEnumType(RecordOrder, {
  name: 'RecordOrder',
  description: 'Thứ tự: how a list of records is ordered. Records of the same day or instant follow their id.',
  valuesConfig: {
    NEWEST_FIRST: { description: 'Mới nhất trước: by the day it happened, latest first.' },
    OLDEST_FIRST: { description: 'Cũ nhất trước: by the day it happened, earliest first.' },
    RECENTLY_CHANGED_FIRST: { description: 'Mới sửa trước: by the last change, latest first.' },
  },
});

const MAX_PAGE = 100;

/** A part of a list: how many, and after which. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 25, description: 'How many to give, at most 100.' })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Give those after this cursor, which an earlier page ended with.',
  })
  after?: string | null;
}

/** What every list of records can be asked, besides the filter of its kind. */
@ArgsType()
export class RecordListArgs extends PageArgs {
  @Field(() => RecordOrder, { defaultValue: RecordOrder.NEWEST_FIRST, description: 'The order of the list.' })
  orderBy!: RecordOrder;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Only records changed at or after this instant, cancelled and removed ones included: for a first copy, or one that may lack what was being written; changedSince lacks nothing.',
  })
  updatedSince?: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only records that may have changed since pageInfo.bookmark of an earlier reading, cancelled and removed ones included. None is skipped, in whatever order changes are committed; some may come again. Not together with updatedSince.',
  })
  changedSince?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether records of what was called off are listed too.' })
  includeCancelled!: boolean;
}

/** Refuses with BadInput two answers to one question: since when. */
export function checkSince({
  updatedSince,
  changedSince,
}: Pick<RecordListArgs, 'updatedSince' | 'changedSince'>): void {
  if (!updatedSince || !changedSince) return;
  throw new BadInput(
    {
      vi: 'Chỉ dùng một trong hai: "updatedSince" hoặc "changedSince".',
      en: 'Give either "updatedSince" or "changedSince", not both.',
    },
    { argument: 'changedSince' },
  );
}

/** Refuses with BadInput a page of less than none or more than 100. */
export function checkPageSize(first: number): number {
  if (first >= 0 && first <= MAX_PAGE) return first;
  throw new BadInput(
    {
      vi: `"first" phải từ 0 đến ${MAX_PAGE}, không phải ${first}.`,
      en: `"first" is ${first}; expected 0 to ${MAX_PAGE}.`,
    },
    { argument: 'first' },
  );
}
