import { date, reference, text } from '../../recording/field';
import type { RecordKind } from '../../recording/record-kind';
import { type UserError, userError } from '../../recording/user-error';
import type { RecordClass } from '../../records/council-record.model';
import { findLive, findOther } from '../other-records';
import type { OverseenUnit } from './overseen-unit.model';
import type { ThematicOversight } from './oversight.model';

/** What people write of a unit that an oversight looks at, in either tier. */
export const overseenUnitKind = <T extends OverseenUnit>(
  record: RecordClass<T>,
  oversight: RecordClass<ThematicOversight>,
): RecordKind<T> => ({
  record,
  noun: 'overseenUnit',
  vi: 'Đơn vị chịu sự giám sát',
  en: 'overseen unit',
  fields: {
    oversightId: reference('Giám sát chuyên đề', 'the oversight that looks at it'),
    name: text('Tên đơn vị', 'its full name; one unit has one name, so that it is counted once'),
    namedOn: date('Ngày đưa vào kế hoạch', "the day the oversight's plan named it"),
  } as RecordKind<T>['fields'], // every T has the fields of OverseenUnit
  rules: [],
  // A unit is counted when its oversight is completed.
  alsoCountedOn: async ({ oversightId }, { tx }) => [
    (await findLive(tx, oversight, 'r.id = $1', [oversightId]))?.completedOn ?? null,
  ],
  check: async (unit, { tx }): Promise<UserError[]> => {
    const where = 'r.oversight_id = $2 and lower(r.name) = lower($3)';
    if (!(await findOther(tx, unit, where, [unit.oversightId, unit.name]))) return [];
    const vi = 'Giám sát này đã có đơn vị này rồi.';
    return [userError('ALREADY_USED', 'name', vi, '"name": this oversight names the unit already.')];
  },
});
