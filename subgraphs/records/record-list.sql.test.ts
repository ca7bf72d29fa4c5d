import { countSql, type ListQuery, pageSql } from './record-list.sql';

const VISITS = { name: 'visit', eventColumn: 'visited_on' };
const plain: ListQuery = { order: 'NEWEST_FIRST', conditions: [], includeCancelled: true };
const ATTACK = `'; drop table visit; --`;

test('what comes from outside is bound and never printed', () => {
  const query: ListQuery = {
    ...plain,
    conditions: [
      { column: 'kind', is: '=', value: ATTACK },
      { column: 'state', is: 'in', value: [ATTACK] },
      { column: 'visited_on', is: '>=', value: ATTACK },
    ],
    after: { sortedBy: ATTACK, id: ATTACK },
  };

  for (const { sql, values } of [
    pageSql(VISITS, 'host_id', [ATTACK], query, 26),
    countSql(VISITS, 'host_id', [ATTACK], query),
  ]) {
    expect(sql).not.toContain('drop');
    const numbers = [...sql.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number));
    expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(values.map((_, at) => at + 1));
  }
});

test('how many there are does not depend on the page', () => {
  const after = { sortedBy: '2020-01-01', id: 'a' };

  expect(countSql(VISITS, undefined, [''], { ...plain, after })).toEqual(countSql(VISITS, undefined, [''], plain));
  expect(pageSql(VISITS, undefined, [''], { ...plain, after }, 3)).not.toEqual(
    pageSql(VISITS, undefined, [''], plain, 3),
  );
});
