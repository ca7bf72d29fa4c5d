import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { type DatabaseEpoch, readEpochs } from '../../platform/database/epoch';
import { DateTimeScalar } from '../../platform/graphql/scalars/dates';
import { NotAllowed } from '../viewer/viewer.errors';
import type { CrossingContext } from './crossing.resolver';

@Directive('@shareable')
@ObjectType('DatabaseEpoch', {
  description:
    "Đời của cơ sở dữ liệu: a life of a server's database; a new one begins each time it is put back to an older state.",
  simpleResolvers: true,
})
export class DatabaseEpochLine implements Omit<DatabaseEpoch, 'id'> {
  @Field(() => Int, { description: 'Số thứ tự: 1 for the first life, so one more than how often it was put back.' })
  number!: number;

  @Field(() => DateTimeScalar, { description: 'Bắt đầu: when the server first ran in it.' })
  begunAt!: Date;
}

/** What the list is for, wherever it hangs. */
export const EPOCHS_DESCRIPTION =
  'Các lần phục hồi cơ sở dữ liệu: the lives of the database of this server, the latest first; more than one where it was put back to an older state.';

/** The lives of the database of the server that is asked. Refuses with NotAllowed whoever may not write there. */
export async function epochsFor({ db, recorder }: CrossingContext): Promise<DatabaseEpochLine[]> {
  if (!recorder.mayRecord) throw new NotAllowed();
  return (await readEpochs(db)).map(({ number, begunAt }) =>
    Object.assign(new DatabaseEpochLine(), { number, begunAt }),
  );
}
