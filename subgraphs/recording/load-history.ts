import type { EntityManager, EntityMetadata } from 'typeorm';
import type {
  BeginHistory,
  ChangeFault,
  FirstSaid,
  NotedRow,
  RemovedRows,
  RowChange,
  RowHistory,
  WrittenRow,
} from '../../platform/loading/row-history';
import type { KeyRing } from '../../platform/sealing/key-ring';
import { toEntity } from '../../platform/database/to-entity';
import { todayInVietNam } from '../indicators/period';
import type { CouncilRecord } from '../records/council-record.model';
import { closedPeriods, type ClosedSpan, holdPeriods } from './closed-periods';
import type { Transition } from './life-cycle';
import { firstSaid } from './first-said';
import { faultsOfUnit, type KnownUnits, readKnownUnits } from './known-units';
import { noteLoaded } from './note-loaded';
import { readRecords } from './record-changes';
import { copyOf } from './record-entry';
import { faultsOfDays } from './record-days';
import type { RecordKind } from './record-kind';
import { faultsOfManyReferences } from './record-links';
import { takeTurns } from './record-scrutiny';
import { removeVanished } from './remove-vanished';
import { cancelledAlready, goesToOthers, removedAlready } from './refusals';
import type { Sight } from './sight';
import { noteTwinsAmong } from './twins';
import { Refused, type UserError, userError } from './user-error';
import { changedProperties } from './write-record';

/** Who a load is, in the history. */
const LOADER = { role: 'service', subject: 'npm run load', wardId: null } as const;

/** What the records of these kinds add to a load of files: closed periods stay closed, and every change is in the history. */
export function loadHistory(
  kinds: readonly RecordKind[],
  loadId: string,
  now: Date,
  keys: KeyRing | undefined,
): BeginHistory {
  return async (tx) => {
    await holdPeriods(tx);
    const closed = await closedPeriods(tx);
    const sight: Sight = {
      ...{ tx, viewer: LOADER, requestId: loadId, now, today: todayInVietNam(now), extra: {}, keys },
      send: () => Promise.reject(new Refused([goesToOthers()], null)),
    };
    return new LoadHistory(kinds, sight, closed);
  };
}

class LoadHistory implements RowHistory {
  private units: KnownUnits | undefined;

  constructor(
    private readonly kinds: readonly RecordKind[],
    private readonly sight: Sight,
    private readonly closed: readonly ClosedSpan[],
  ) {}

  checksNewRows(metadata: EntityMetadata): boolean {
    return this.closed.length > 0 || this.kindOf(metadata)?.unitOf !== undefined;
  }

  async faultsOf(metadata: EntityMetadata, changes: readonly RowChange[]): Promise<ChangeFault[]> {
    const kind = this.kindOf(metadata);
    if (!kind) return [];
    const faults: ChangeFault[] = [];
    for (const [place, change] of changes.entries()) {
      // Rows of a kind's table are records of it.
      const found = await this.faultsAlone(kind, change.after as CouncilRecord, change.before as CouncilRecord | null);
      for (const { code, field, says } of found) {
        const column = field === null ? undefined : metadata.findColumnWithPropertyName(field);
        faults.push({ place, code, column: column?.databaseName ?? null, says });
      }
    }
    return faults;
  }

  async faultsTogether(metadata: EntityMetadata, ids: readonly string[]): Promise<ChangeFault[]> {
    const kind = this.kindOf(metadata);
    if (!kind) return [];
    const faults: ChangeFault[] = await faultsOfManyReferences(this.sight.tx, kind, ids);
    if (!kind.check) return faults;
    await takeTurns(kind, this.sight.tx);
    const records = await readRecords(this.sight.tx, kind.record, ids);
    for (const [place, id] of ids.entries()) {
      const record = records.get(id);
      if (!record || record.deletedAt || record.cancelledAt) continue;
      faults.push(...asFaults(place, await kind.check(record, this.sight)));
    }
    return faults;
  }

  knowsTwins(metadata: EntityMetadata): boolean {
    return this.kindOf(metadata)?.sameIf !== undefined;
  }

  async noteTwins(metadata: EntityMetadata, ids: readonly string[]): Promise<string[]> {
    const kind = this.kindOf(metadata);
    return kind ? noteTwinsAmong(kind, ids, this.sight) : [];
  }

  isFollowed(metadata: EntityMetadata): boolean {
    const kind = this.kindOf(metadata);
    return Boolean(kind?.effect ?? kind?.complete);
  }

  /** From a new record nothing follows: what would, the files say themselves. */
  async follow(metadata: EntityMetadata, rows: readonly WrittenRow[]): Promise<ChangeFault[]> {
    const kind = this.kindOf(metadata);
    if (!kind) return [];
    const { tx } = this.sight;
    const faults: ChangeFault[] = [];
    const records = await readRecords(
      tx,
      kind.record,
      rows.map(({ id }) => id),
    );
    for (const [place, { id, before }] of rows.entries()) {
      const record = records.get(id);
      if (!record) continue;
      const held = before && (toEntity(tx.dataSource, metadata, metadata.columns, before) as CouncilRecord); // of a record
      faults.push(...asFaults(place, await this.faultsOfEffect(kind, record, held)));
      faults.push(...asFaults(place, await this.faultsOfCompletion(kind, record)));
    }
    return faults;
  }

  firstSaid(metadata: EntityMetadata, ids: readonly string[]): Promise<FirstSaid[]> {
    return hasHistory(metadata) ? firstSaid(this.sight.tx, metadata, ids) : Promise.resolve([]);
  }

  async remove(metadata: EntityMetadata, ids: readonly string[], reason: string): Promise<RemovedRows> {
    const kind = this.kindOf(metadata);
    return kind ? removeVanished(kind, ids, reason, this.sight) : { removed: 0, faults: [] };
  }

  note(metadata: EntityMetadata, rows: readonly NotedRow[]): Promise<void> {
    return hasHistory(metadata) ? noteLoaded(metadata, rows, this.sight) : Promise.resolve();
  }

  private async faultsOfEffect(
    kind: RecordKind,
    record: CouncilRecord,
    before: CouncilRecord | null,
  ): Promise<readonly UserError[]> {
    try {
      if (before) await kind.effect?.(record, before, this.sight);
      return [];
    } catch (error) {
      if (error instanceof Refused) return error.userErrors;
      throw error;
    }
  }

  /** What follows from other records is to be as a mutation would set it. */
  private async faultsOfCompletion(kind: RecordKind, record: CouncilRecord): Promise<UserError[]> {
    if (!kind.complete || record.deletedAt || record.cancelledAt) return [];
    const completed = copyOf(record);
    await kind.complete(completed, this.sight);
    return changedProperties(this.sight.tx, completed, record).map(
      (property) => followsFromOthers(property, String(completed[property as keyof CouncilRecord])), // a property of it
    );
  }

  private kindOf({ target }: EntityMetadata): RecordKind | undefined {
    return this.kinds.find(({ record }) => record === target);
  }

  private async faultsAlone(
    kind: RecordKind,
    record: CouncilRecord,
    before: CouncilRecord | null,
  ): Promise<UserError[]> {
    if (before?.deletedAt && record.deletedAt) return [removedAlready()];
    if (before?.cancelledAt && record.cancelledAt) return [cancelledAlready()];
    const steps = stepsDatedAnew(this.sight.tx, kind, record, before);
    const change = { record, before, isCorrected: true, steps };
    const faults = await faultsOfDays(kind, change, this.sight, this.closed);
    if (!kind.unitOf || record.deletedAt || record.cancelledAt) return faults; // it keeps no rule any more
    this.units ??= await readKnownUnits(this.sight.tx);
    return [...faults, ...(await faultsOfUnit(kind, change, this.sight.tx, this.units))];
  }
}

/** The steps whose days a change sets or alters. */
function stepsDatedAnew(
  tx: EntityManager,
  kind: RecordKind,
  record: CouncilRecord,
  before: CouncilRecord | null,
): Transition[] {
  const changed = changedProperties(tx, record, before);
  return (kind.lifeCycle?.transitions ?? []).filter(({ day }) => day !== undefined && changed.includes(day));
}

const asFaults = (place: number, faults: readonly UserError[]): ChangeFault[] =>
  faults.map(({ code, says }) => ({ place, code, column: null, says }));

const followsFromOthers = (property: string, value: string): UserError =>
  userError(
    'INCONSISTENT',
    property,
    `"${property}" theo hồ sơ mà nó thuộc về: {expected}.`,
    `"${property}" follows from the record that this one belongs to: {expected}.`,
    { facts: { expected: value } },
  );

const hasHistory = ({ columns }: EntityMetadata): boolean =>
  columns.some(({ databaseName }) => databaseName === 'shared_at');
