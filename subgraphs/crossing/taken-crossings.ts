import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { DateTimeScalar } from '../../platform/graphql/scalars/dates';

@Directive('@inaccessible')
@InputType({ description: 'What a server asks of what another one has taken in from it.' })
export class CompareCrossingsInput {
  @Field(() => String, { description: 'Nơi nhận: must be the server that is asked.' })
  receiver!: string;

  @Field(() => ID, { description: 'Đời: the epoch that the database of the server that asks is in.' })
  epoch!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The greatest number that is to be told of; the greatest of all where it is left out.',
  })
  upTo?: number | null;
}

@Directive('@inaccessible')
@Directive('@shareable')
@ObjectType('TakenCrossingPayload', { description: 'One crossing that was taken in.', simpleResolvers: true })
export class TakenCrossingPayload {
  @Field(() => ID, { description: 'Mã lượt chuyển.' })
  id!: string;

  @Field(() => Int, { description: 'Số thứ tự: the number that its sender gave it.' })
  number!: number;

  @Field(() => String, { description: 'Loại: what it says.' })
  kind!: string;

  @Field(() => DateTimeScalar, { description: 'Thời điểm nhận: when it was taken in.' })
  takenInAt!: Date;
}

@Directive('@inaccessible')
@Directive('@shareable')
@ObjectType('CompareCrossingsPayload', {
  description: 'Những gì đã nhận: what a server has taken in from the one that asks.',
  simpleResolvers: true,
})
export class CompareCrossingsPayload {
  @Field(() => ID, { description: 'Đời: the epoch that the database of this server is in.' })
  epoch!: string;

  @Field(() => Int, {
    description: 'The greatest number that was taken in, of those asked for; 0 where there is none.',
  })
  number!: number;

  @Field(() => String, {
    description: 'The chain up to that number, as its sender told it; empty where there is none.',
  })
  chain!: string;

  @Field(() => [Int], { description: 'Smaller numbers that were not taken in, at most 1,000.' })
  gaps!: number[];

  @Field(() => [TakenCrossingPayload], {
    description: 'What was taken in with the greatest numbers, at most 500, the latest first.',
  })
  latest!: TakenCrossingPayload[];
}

const MOST_GAPS = 1_000;
const MOST_TOLD = 500;

/** What has been taken in from a server, up to a number. */
export async function readTaken(
  db: Pick<EntityManager, 'query'>,
  { sender, epoch, upTo }: { sender: string; epoch: string; upTo: number | null },
): Promise<CompareCrossingsPayload> {
  const [last] = await db.query<{ number: number; chain: string }[]>(
    `select number, chain from incoming_number where sender = $1 and number <= coalesce($2, number)
     order by number desc limit 1`,
    [sender, upTo],
  );
  const { number, chain } = last ?? { number: 0, chain: '' };
  const gaps = await db.query<{ number: number }[]>(
    `select number from generate_series(1, $2::integer) as number
     where not exists (select 1 from incoming_number taken where sender = $1 and taken.number = number.number)
     order by number limit ${MOST_GAPS}`,
    [sender, number],
  );
  const latest = await db.query<TakenCrossingPayload[]>(
    `select id, number, kind, taken_in_at as "takenInAt" from incoming_number numbered
     join incoming_crossing crossing on crossing.id = numbered.crossing_id and crossing.sender = numbered.sender
     where numbered.sender = $1 and number <= $2 order by number desc limit ${MOST_TOLD}`,
    [sender, number],
  );
  return Object.assign(new CompareCrossingsPayload(), {
    ...{ epoch, number, chain, gaps: gaps.map((gap) => gap.number) },
    latest: latest.map((one) => Object.assign(new TakenCrossingPayload(), one)),
  });
}
