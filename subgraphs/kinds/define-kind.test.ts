import { getMetadataArgsStorage } from 'typeorm';
import { DeclaredRecord, declaredFields, Entered, Kept, Late, OfLife, State } from './declared-record';
import { declaredLists } from './declared-lists';
import { defineKind, stepFields } from './define-kind';
import { recordEnum } from './record-enum';
import { equal, holding, recordFilter, within } from './record-filter';
import { Period } from '../indicators/period';
import { date, oneOf, optional, reference, text } from '../recording/field';
import { CouncilRecord } from '../records/council-record.model';
import { viewers } from '../viewer/viewers.fixture';

const ShoeState = recordEnum('DeclaredShoeState', 'Trạng thái: of a shoe.', { NEW: 'Mới: new.', WORN: 'Cũ: worn.' });

const words = { vi: 'Giày', en: 'shoe', description: 'Giày: a shoe.', readBy: () => 'all' as const };

class DeclaredShop extends DeclaredRecord {
  @Entered(date('Ngày mở', 'the day it opened'))
  openedOn!: string;
}
const shop = defineKind(DeclaredShop, {
  ...{ ...words, table: 'declared_shop', noun: 'shop', day: 'openedOn', summary: () => 'Cửa hàng' },
});

class DeclaredShoe extends DeclaredRecord {
  @Entered(text('Tên', 'its name'))
  name!: string;

  @Entered(date('Ngày bán', 'the day it was sold'))
  soldOn!: string;

  @State(ShoeState, 'How worn it is.')
  state!: string;

  @Late(date('Ngày hỏng', 'the day it fell apart'))
  brokenOn!: string | null;

  @OfLife(optional(text('Thợ', 'who mended it last')))
  mendedBy!: string | null;

  @Kept('INTEGER', 'How many steps it was walked.', { default: 0 })
  steps!: number;

  @Entered(optional(text('Dặm', 'how many miles it was walked')), { read: false, column: false })
  get miles(): string {
    return String(this.steps / 2000);
  }

  @Entered(optional(reference('Cửa hàng', 'where it was sold')), {
    reference: { to: DeclaredShop, link: { field: 'shop', description: 'Where it was sold.' } },
  })
  shopId!: string | null;
}
const shoe = defineKind(DeclaredShoe, {
  ...{ ...words, table: 'declared_shoe', noun: 'shoe', day: 'soldOn', summary: ({ name }) => `Giày ${name}` },
  figures: {
    'XX.01': { where: "r.name = 'đỏ'" },
    'XX.02': { within: 'r.broken_on between $1 and $2' },
    'XX.03': { on: 'broken_on' },
    'XX.04': { on: undefined },
  },
});

const aShoe = Object.assign(new DeclaredShoe(), { name: 'đỏ', soldOn: '2020-03-01' });

test('a record of a declared kind says its day, its line and the column that it is found by', () => {
  expect(aShoe.happenedOn).toBe('2020-03-01');
  expect(aShoe.summary).toBe('Giày đỏ');
  expect(DeclaredShoe.eventColumn).toBe('sold_on');
  expect(DeclaredShop.eventColumn).toBe('opened_on');
});

test('people enter the fields of the class in their order, late ones and those of its life by a step alone, and never the state or what is kept', () => {
  expect(Object.keys(shoe.kind.fields)).toEqual(['name', 'soldOn', 'miles', 'shopId']);
  expect(shoe.kind.lateFields).toEqual({ brokenOn: expect.objectContaining({ vi: 'Ngày hỏng', isRequired: false }) });
  expect(stepFields(DeclaredShoe, 'brokenOn')).toMatchObject({ brokenOn: { vi: 'Ngày hỏng', isRequired: true } });
  expect(stepFields(DeclaredShoe, 'mendedBy')).toMatchObject({ mendedBy: { vi: 'Thợ', isRequired: true } });
});

test('what is kept has a column, and what is worked out from it has none', () => {
  const columns = getMetadataArgsStorage().columns.filter(({ target }) => target === DeclaredShoe);
  const names = columns.map(({ propertyName }) => propertyName);
  expect(names).toContain('steps');
  expect(names).not.toContain('miles');
});

test('an indicator counts by the day of the record or by what it searches for, by another day or by none if it says so', () => {
  expect(shoe.figures).toEqual([
    { code: 'XX.01', record: DeclaredShoe, on: 'sold_on', where: "r.name = 'đỏ'" },
    { code: 'XX.02', record: DeclaredShoe, within: 'r.broken_on between $1 and $2' },
    { code: 'XX.03', record: DeclaredShoe, on: 'broken_on' },
    { code: 'XX.04', record: DeclaredShoe, on: undefined },
  ]);
});

test('a class that extends a declared one has the fields of both', () => {
  class DeclaredBoot extends DeclaredShoe {
    @Entered(text('Ống', 'its shaft'))
    shaft!: string;
  }
  expect(declaredFields(DeclaredBoot).map(({ property }) => property)).toEqual([
    ...['name', 'soldOn', 'brokenOn', 'mendedBy', 'miles', 'shopId', 'shaft'],
  ]);
  expect(declaredFields(DeclaredShoe).map(({ property }) => property)).not.toContain('shaft');
});

test('only references with a way there or back make fields of the graph', () => {
  expect(declaredLists(DeclaredShop, [shop])).toHaveLength(0);
  expect(declaredLists(DeclaredShop, [shoe])).toHaveLength(1);
});

test('a reference by table leads to the kind that has it on the same server', () => {
  class DeclaredLace extends DeclaredRecord {
    @Entered(date('Ngày xỏ', 'the day it was tied'))
    tiedOn!: string;

    @Entered(reference('Giày', 'the shoe'), {
      reference: { to: 'declared_shoe', link: { field: 'shoe', description: 'The shoe.' } },
    })
    shoeId!: string;
  }
  const lace = defineKind(DeclaredLace, {
    ...{ ...words, table: 'declared_lace', noun: 'lace', day: 'tiedOn', summary: () => 'Dây' },
  });
  expect(declaredLists(DeclaredShop, [shoe, lace])).toHaveLength(2);
  expect(() => declaredLists(DeclaredShop, [lace])).toThrow('declared_shoe');
});

test('a reference that may lead to what is gone is held by no foreign key, and has its ways all the same', () => {
  class DeclaredLabel extends DeclaredRecord {
    @Entered(date('Ngày dán', 'the day it was put on'))
    putOnOn!: string;

    @OfLife(optional(reference('Giày', 'the shoe it is on')), {
      reference: {
        ...{ to: 'declared_shoe', isLoose: true, link: { field: 'shoe', description: 'The shoe.' } },
        back: { field: 'labels', description: 'Its labels, by pages.' },
      },
    })
    shoeId!: string | null;
  }
  const label = defineKind(DeclaredLabel, {
    ...{ ...words, table: 'declared_label', noun: 'label', day: 'putOnOn', summary: () => 'Nhãn' },
  });
  expect(getMetadataArgsStorage().foreignKeys.filter(({ target }) => target === DeclaredLabel)).toEqual([]);
  expect(declaredLists(DeclaredShop, [shoe, label])).toHaveLength(3); // and that of shoes to their shop
});

test('a list is narrowed by what its filter declares, and not by what was left out or is null', () => {
  const filter = recordFilter('DeclaredShoeFilter', 'Which shoes.', {
    states: equal('state', [ShoeState], 'In one of these states.'),
    soldIn: within('sold_on', 'Sold in this period.'),
    isBroken: holding('(r.broken_on is not null) = ?::boolean', Boolean, 'Broken, or not.'),
  });
  const conditions = (asked: object) => filter.conditions(asked, viewers.analyst, { type: 'DeclaredShoe' });
  expect(conditions({ states: ['NEW'], soldIn: null })).toEqual([{ column: 'state', is: 'in', value: ['NEW'] }]);
  expect(conditions({ soldIn: Period.parse('2020-9M'), isBroken: false })).toEqual([
    { column: 'sold_on', is: '>=', value: '2020-01-01' },
    { column: 'sold_on', is: '<=', value: '2020-09-30' },
    { holds: '(r.broken_on is not null) = ?::boolean', value: false },
  ]);
});

describe('a mistake in a declaration is refused while the program starts:', () => {
  test('a class that was not declared', () => {
    class Undeclared extends DeclaredRecord {}
    expect(() => Undeclared.eventColumn).toThrow('Undeclared');
  });

  test('an enum that is not of the database', () => {
    const decorate = Entered(oneOf({ A: 'A' }, 'Loại', 'its kind'));
    expect(() => decorate(DeclaredShoe.prototype, 'kind')).toThrow('recordEnum');
  });

  test('a reference to what has no table', () => {
    class Homeless extends CouncilRecord {
      static readonly eventColumn = 'day';
      protected eventDate = () => '';
      protected describe = () => '';
    }
    const decorate = Entered(reference('Nhà', 'its home'), { reference: { to: Homeless } });
    expect(() => decorate(DeclaredShoe.prototype, 'homeId')).toThrow('Homeless');
  });

  test('a step with a field that the class does not have', () => {
    expect(() => stepFields(DeclaredShoe, 'state')).toThrow('state');
  });
});
