import { NotAllowed } from '../viewer/viewer.errors';
import type { Viewer } from '../viewer/viewer';
import type { RecordClass } from './council-record.model';
import type { Condition } from './record-list.sql';

/** Which records of one kind a viewer may read: all, none, or those that meet every condition. */
export type Readable = 'all' | 'none' | readonly Condition[];

/**
 * The right to read one kind of record. `under` is the column that names the parent, where a list of one parent's
 * records is asked for: a list by ward tells more than a list of the whole city.
 */
export type RecordPolicy = (viewer: Viewer, under?: string) => Readable;

/** What one viewer may read of one server's records. A kind without a policy is a mistake in code, and is refused. */
export class RecordRights {
  constructor(
    private readonly viewer: Viewer,
    private readonly policies: ReadonlyMap<RecordClass, RecordPolicy>,
  ) {}

  /** Whether the viewer may read any record of this kind. */
  mayRead(record: RecordClass): boolean {
    return this.readable(record) !== 'none';
  }

  /** The conditions that a record of this kind must meet to be read; none for all of them. Refuses with NotAllowed. */
  conditionsOn(record: RecordClass, under?: string): readonly Condition[] {
    const readable = this.readable(record, under);
    if (readable === 'none') throw new NotAllowed();
    return readable === 'all' ? [] : readable;
  }

  private readable(record: RecordClass, under?: string): Readable {
    return this.policies.get(record)?.(this.viewer, under) ?? 'none';
  }
}

/** Records that their council has let others see: no drafts. */
export const SHARED: Condition = { column: 'shared_at', is: 'not null' };
