import { InterfaceType } from 'type-graphql';
import { DeclaredRecord, Entered } from '../../kinds/declared-record';
import type { Declaration } from '../../kinds/define-kind';
import { date, reference, text } from '../../recording/field';
import { userError } from '../../recording/user-error';
import { CouncilRecord } from '../../records/council-record.model';
import { findLive, findOther } from '../other-records';
import type { ThematicOversight } from './oversight.model';

/** Units cross the tiers: a city's oversight may look at the People's Committees of its wards. */
@InterfaceType('OverseenUnit', {
  implements: CouncilRecord,
  autoRegisterImplementations: false,
  description: 'Đơn vị chịu sự giám sát: a unit that an oversight looks at.',
})
export abstract class OverseenUnit extends DeclaredRecord {
  @Entered(
    reference(
      'Giám sát chuyên đề',
      'the oversight that looks at it',
      'Chọn cuộc giám sát có đơn vị này trong kế hoạch.',
    ),
    {
      reference: {
        to: 'thematic_oversight',
        back: {
          field: 'overseenUnits',
          description: 'Đơn vị chịu sự giám sát: the units it looks at.',
          atMost: 200,
        },
      },
    },
  )
  oversightId!: string;

  @Entered(
    text(
      'Tên đơn vị',
      'its full name; one unit has one name, so that it is counted once',
      'Ghi tên đầy đủ; cùng một đơn vị thì luôn ghi cùng một tên để không bị đếm hai lần.',
    ),
  )
  name!: string;

  @Entered(
    date(
      'Ngày đưa vào kế hoạch',
      "the day the oversight's plan named it",
      'Ngày ban hành kế hoạch giám sát có tên đơn vị này.',
    ),
    { read: false },
  )
  namedOn!: string;
}

const BELONGS_TO_COMPLETED = `select o.id from thematic_oversight o
  where o.deleted_at is null and o.cancelled_at is null and o.shared_at is not null and o.completed_on between $1 and $2`;

/** A unit looked at by several completed oversights is counted once, at its first row. */
const FIRST_ROW_OF_UNIT = `r.id in (select min(u.id) from overseen_unit u
  where u.deleted_at is null and u.cancelled_at is null and u.shared_at is not null
    and u.oversight_id in (${BELONGS_TO_COMPLETED}) group by u.name)`;

/** What both tiers say of the units that an oversight looks at. */
export const OVERSEEN_UNIT = {
  table: 'overseen_unit',
  noun: 'overseenUnit',
  vi: 'Đơn vị chịu sự giám sát',
  en: 'overseen unit',
  interface: OverseenUnit,
  day: 'namedOn',
  summary: ({ name }: OverseenUnit) => name,
  figures: { 'GS.03': { within: FIRST_ROW_OF_UNIT } },
  // A unit is counted when its oversight is completed.
  alsoCountedOn: async ({ oversightId }, { tx }) => [
    (await findLive<ThematicOversight>(tx, 'thematic_oversight', 'r.id = $1', [oversightId]))?.completedOn ?? null,
  ],
  check: async (unit, { tx }) => {
    const where = 'r.oversight_id = $2 and lower(r.name) = lower($3)';
    if (!(await findOther(tx, unit, where, [unit.oversightId, unit.name]))) return [];
    const vi = 'Giám sát này đã có đơn vị này rồi.';
    return [userError('ALREADY_USED', 'name', vi, '"name": this oversight names the unit already.')];
  },
} satisfies Partial<Declaration<OverseenUnit>>;
