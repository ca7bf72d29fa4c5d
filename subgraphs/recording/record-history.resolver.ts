import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { CouncilRecord, RecordClass } from '../records/council-record.model';
import { PageArgs } from '../records/record-list.args';
import { NotAllowed } from '../viewer/viewer.errors';
import { readHistory } from './record-history';
import { RecordHistory } from './record-history.model';
import type { RecordingContext } from './declare-mutation';

/** The field of a kind of record that tells who changed it. Refuses with NotAllowed whoever may not write it. */
export function historyOf(record: RecordClass): new () => object {
  @Resolver(() => record)
  class RecordHistoryResolver {
    @FieldResolver(() => RecordHistory, {
      nullable: true,
      description:
        'Lịch sử: who changed the record, when and how. Only for those who may write it; FORBIDDEN for all others.',
    })
    history(
      @Root() root: CouncilRecord,
      @Args(() => PageArgs) page: PageArgs,
      @Ctx() { recorder, db }: RecordingContext & { db: EntityManager },
    ): Promise<RecordHistory> {
      if (!recorder.mayRecord) throw new NotAllowed();
      return readHistory(db, root, page);
    }
  }
  return RecordHistoryResolver;
}
