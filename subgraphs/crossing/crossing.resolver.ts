import { Arg, Ctx, Directive, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { RecordingContext } from '../recording/declare-mutation';
import type { InputClass } from '../recording/record-input';
import { userError } from '../recording/user-error';
import type { Viewer } from '../viewer/viewer';
import { NotAllowed } from '../viewer/viewer.errors';
import type { CrossingDesk } from './crossing-desk';
import { CrossingMisdirected, takeIn } from './crossing-intake';
import { type CrossingArgs, type CrossingConnection, RetryCrossingPayload } from './crossing.model';
import { readCrossings, storable } from './crossing-reader';
import type { CrossingPlace } from './crossing-numbers';
import { CompareCrossingsPayload, CompareCrossingsInput, readTaken } from './taken-crossings';
import { retryCrossing } from './retry-crossing';
import { senderOf } from './sender';

/** What a request's context must hold for crossings. */
export interface CrossingContext extends RecordingContext {
  requestId: string;
  viewer: Viewer;
  db: EntityManager;
  desk: CrossingDesk;
}

@Directive('@inaccessible')
@InputType({ description: 'Số thứ tự: the place of a crossing among all that its sender sent to the same receiver.' })
export class CrossingPlaceInput implements CrossingPlace {
  @Field(() => Int, { description: 'From 1.' })
  number!: number;

  @Field(() => String, { description: 'SHA-256 over the ids of this one and all before, by their numbers.' })
  chain!: string;

  @Field(() => String, { description: 'That of the one before; empty for the first.' })
  before!: string;
}

@Directive('@inaccessible')
@InputType({ description: 'Lượt chuyển: one crossing, as the server that sends it hands it over.' })
export class CrossingInput {
  @Field(() => ID, { description: 'Mã lượt chuyển: the same however often it is sent.' })
  id!: string;

  @Field(() => String, { description: 'Loại: what it says.' })
  kind!: string;

  @Field(() => String, { description: 'Nơi gửi: must be the server whose token it comes with.' })
  sender!: string;

  @Field(() => String, { description: 'Nơi nhận: must be this server.' })
  receiver!: string;

  @Field(() => String, { description: 'Nội dung: what it says, as JSON.' })
  payload!: string;

  @Field(() => CrossingPlaceInput, {
    nullable: true,
    description: 'Số thứ tự: its place; left out by a server of an earlier version.',
  })
  place?: CrossingPlaceInput | null;
}

@Directive('@inaccessible')
@Directive('@shareable')
@ObjectType('TakenInPayload', {
  description: 'Lượt chuyển đã nhận: a crossing that was taken in.',
  simpleResolvers: true,
})
export class TakenInPayload {
  @Field(() => ID, { description: 'Mã lượt chuyển: its id.' })
  id!: string;

  @Field(() => Boolean, { description: 'Lần đầu: whether it had not been taken in before.' })
  isNew!: boolean;
}

@Resolver()
export class TakeInCrossings {
  @Directive('@inaccessible')
  @Directive('@shareable')
  @Mutation(() => [TakenInPayload], {
    nullable: 'items',
    description:
      'Nhận hồ sơ từ máy chủ khác: takes in what another server of the hub sends, each crossing once; null with an error where one is refused. Only for servers.',
  })
  async takeInCrossings(
    @Arg('crossings', () => [CrossingInput], { description: 'Các lượt chuyển: each is taken in or refused by itself.' })
    crossings: CrossingInput[],
    @Ctx() { desk: { inbox, own }, viewer, db, requestId }: CrossingContext,
  ): Promise<(TakenInPayload | Error)[]> {
    const sender = senderOf(viewer);
    if (!sender) throw new NotAllowed();
    const taken: (TakenInPayload | Error)[] = [];
    // One after the other: they may be about the same record.
    for (const crossing of crossings) {
      const done = takeIn(crossing, { inbox, own, sender, db, viewer, requestId });
      taken.push(await done.then(({ isNew }) => ({ id: crossing.id, isNew }), asError));
    }
    return taken;
  }

  @Directive('@inaccessible')
  @Directive('@shareable')
  @Mutation(() => CompareCrossingsPayload, {
    nullable: true,
    description:
      'Đối chiếu: what this server has taken in from the one that asks, whose epoch it hears of. Only for servers.',
  })
  async compareCrossings(
    @Arg('input', () => CompareCrossingsInput, { description: 'What is asked for.' }) input: CompareCrossingsInput,
    @Ctx() { desk, viewer, db }: CrossingContext,
  ): Promise<CompareCrossingsPayload> {
    const sender = senderOf(viewer);
    if (!sender) throw new NotAllowed();
    if (input.receiver !== desk.own) throw new CrossingMisdirected(input.receiver);
    await desk.hearOfEpoch(sender, storable(input.epoch));
    return readTaken(db, { sender, epoch: desk.epoch.id, upTo: input.upTo ?? null });
  }
}

/** An error in a list is that of its place alone. */
const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** The crossings of the server that is asked. Refuses with NotAllowed whoever may not write there. */
export function crossingsFor(args: CrossingArgs, { desk, db, recorder }: CrossingContext): Promise<CrossingConnection> {
  if (!recorder.mayRecord) throw new NotAllowed();
  return readCrossings(db, desk, args);
}

/** The mutation that has a crossing sent again: `name` says whose it is, since every server has one. */
export function retryMutation(name: string, { isHidden }: { isHidden: boolean }): InputClass {
  class RetryInput {}
  InputType(`${name.charAt(0).toUpperCase()}${name.slice(1)}Input`, { description: 'Which crossing.' })(RetryInput);
  if (isHidden) Directive('@inaccessible')(RetryInput);
  Field(() => ID, { description: 'Mã lượt chuyển: the crossing that is to be tried again.' })(
    RetryInput.prototype,
    'id',
  );

  class RetryResolver {
    async [name]({ id }: { id: string }, { desk, db, recorder }: CrossingContext): Promise<RetryCrossingPayload> {
      if (!recorder.mayRecord) throw new NotAllowed();
      const { crossing, isTried } = await retryCrossing(db, desk, id);
      const userErrors = isTried ? [] : [crossing ? UNDER_WAY : NOT_THERE];
      return Object.assign(new RetryCrossingPayload(), { crossing, userErrors });
    }
  }
  // By hand, because the name of the field is only known here.
  const { prototype } = RetryResolver;
  Arg('input', () => RetryInput, { description: 'What is asked for.' })(prototype, name, 0);
  Ctx()(prototype, name, 1);
  const method = Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor; // declared just above
  if (isHidden) Directive('@inaccessible')(prototype, name);
  const description =
    'Gửi lại: has a crossing tried again that is dead, or sent again that was delivered; its receiver takes each in once. Only for those who may write here.';
  Mutation(() => RetryCrossingPayload, { description })(prototype, name, method);
  Resolver()(RetryResolver);
  return RetryResolver;
}

const UNDER_WAY = userError(
  'WRONG_STATE',
  'id',
  'Lượt chuyển này đang được gửi.',
  'This crossing is under way: it is tried again by itself.',
  { saysNext: true },
);

const NOT_THERE = userError('NOT_FOUND', 'id', 'Không có lượt chuyển này.', 'No such crossing left this server.');
