import { parse } from 'graphql';
import type { GraphqlError } from '../../platform/http/graphql-http';
import { Assembly } from './assembly';
import { numbersFrom, randomRepresentations } from './representations.fixture';
import { type Part, type Representation, splitByWard, wardOf } from './split-by-ward';

const DOCUMENT = parse(`query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on Ward { council { name } } ... on WardReport { answer { wardId state } tally { wardId } } ... on WardSession { ordinal }
} }`);

const a: Representation = { __typename: 'WardSession', wardId: 'ward-a', id: 's1' };
const b: Representation = { __typename: 'WardSession', wardId: 'ward-b', id: 's1' };
const line: Representation = { __typename: 'WardReport', wardId: 'ward-a', period: '2020-01-01/2020-09-30' };

/** Asks for these, and puts in what each ward says to its part. */
function assemble(
  representations: Representation[],
  answer: (part: Part) => { data: unknown; errors?: Partial<GraphqlError>[] },
) {
  const assembly = new Assembly(DOCUMENT, representations);
  for (const part of splitByWard(representations, (wardId) => wardId).parts) {
    const { data, errors = [] } = answer(part);
    assembly.put(part, { data: data as null, errors: errors.map((error) => ({ message: 'm', ...error })) });
  }
  return assembly.response();
}

const codeAt = (path: unknown[], code: string, ward: string) =>
  expect.objectContaining({ path, extensions: { code, ward } });

describe.each(Array.from({ length: 50 }, (_, seed) => seed))('random representations (seed %i)', (seed) => {
  const representations = randomRepresentations(numbersFrom(seed), 40);
  const isDown = (ward: string) => ward.endsWith('3') || ward.endsWith('7');
  const assembly = new Assembly(DOCUMENT, representations);
  const { parts, homeless } = splitByWard(representations, (ward) => (ward.endsWith('9') ? undefined : ward));
  homeless.forEach((index) => assembly.miss(index, 'UNKNOWN_WARD'));
  for (const part of parts.toReversed()) {
    const echoed = part.representations.map((asked) => ({
      ...{ answer: { wardId: asked.wardId }, echo: JSON.stringify(asked), deep: { list: [1] } },
    }));
    assembly.put(part, isDown(part.url) ? { fault: 'TIMED_OUT' } : { data: { _entities: echoed }, errors: [] });
  }
  const { data, errors = [] } = assembly.response();

  test('are each answered in their own place, whatever order the wards answer in', () => {
    expect(data._entities).toHaveLength(representations.length);
    data._entities.forEach((entity, index) => {
      const asked = representations[index] as Representation;
      const isMissing = isDown(wardOf(asked)) || wardOf(asked).endsWith('9');
      if (!isMissing) expect(entity).toMatchObject({ echo: JSON.stringify(asked) });
      else if (asked.__typename === 'WardReport')
        expect(entity).toMatchObject({ answer: { wardId: asked.wardId }, tally: null });
      else expect(entity).toBeNull();
    });
  });

  test('have exactly one error at each place that is missing, naming its ward', () => {
    const missing = representations.flatMap((asked, index) => {
      const ward = wardOf(asked);
      if (ward.endsWith('9')) return [codeAt(['_entities', index], 'UNKNOWN_WARD', ward)];
      return isDown(ward) ? [codeAt(['_entities', index], 'WARD_TIMEOUT', ward)] : [];
    });

    expect(errors).toHaveLength(missing.length);
    expect(errors).toEqual(expect.arrayContaining(missing));
  });

  test('share no object between two places', () => {
    const objects = data._entities.filter((entity) => entity !== null) as { deep?: { list: unknown } }[];
    const lists = objects.flatMap(({ deep }) => deep?.list ?? []);

    expect(new Set(objects).size).toBe(objects.length);
    expect(new Set(objects.flatMap(({ deep }) => (deep ? [deep.list] : []))).size).toBe(lists.length);
  });
});

test('without errors there is no list of errors', () => {
  expect(assemble([a], () => ({ data: { _entities: [{ ordinal: 1 }] } }))).toEqual({
    data: { _entities: [{ ordinal: 1 }] },
  });
});

test('an error of a ward is moved to each place in the whole that its entity has', () => {
  const { data, errors } = assemble([b, a, b, a], ({ url }) =>
    url === 'ward-a'
      ? {
          data: { _entities: [{ ordinal: null }] },
          errors: [
            { message: 'why', path: ['_entities', 0, 'posts', 4, 'title'], extensions: { code: 'FORBIDDEN', by: 'x' } },
          ],
        }
      : { data: { _entities: [{ ordinal: 7 }] } },
  );

  expect(data._entities).toEqual([{ ordinal: 7 }, { ordinal: null }, { ordinal: 7 }, { ordinal: null }]);
  expect(errors).toEqual(
    [1, 3].map((at) => ({
      message: 'why',
      path: ['_entities', at, 'posts', 4, 'title'],
      extensions: { code: 'FORBIDDEN', ward: 'ward-a' },
    })),
  );
});

test.each([[undefined], [[]], [['_entities']], [['_entities', 5]], [['other', 0]]])(
  'an error of a ward at the path %j, which leads nowhere, is not lost',
  (path) => {
    const { errors } = assemble([b, a], ({ url }) => ({
      data: { _entities: [{ ordinal: 7 }] },
      ...(url === 'ward-a' ? { errors: [{ ...(path ? { path } : {}), extensions: { code: 'CONFLICT' } }] } : {}),
    }));

    expect(errors).toEqual([codeAt(['_entities', 1], 'CONFLICT', 'ward-a')]);
  },
);

test.each([[undefined], [{}], [{ code: 'INTERNAL_SERVER_ERROR' }], [{ code: ['FORBIDDEN'] }]])(
  "a ward's own failure (%j) keeps its place and its ward, and not its words",
  (extensions) => {
    const { errors } = assemble([a], () => ({
      data: { _entities: [{ ordinal: null }] },
      errors: [{ message: 'select 1', path: ['_entities', 0, 'ordinal'], ...(extensions ? { extensions } : {}) }],
    }));

    expect(errors).toEqual([codeAt(['_entities', 0, 'ordinal'], 'WARD_UNAVAILABLE', 'ward-a')]);
    expect(JSON.stringify(errors)).not.toContain('select');
  },
);

test('an entity that a ward no longer has is an error, never a silent null', () => {
  const { data, errors } = assemble([a, b, a], ({ url }) => ({ data: { _entities: [url === 'ward-a' ? null : {}] } }));

  expect(data._entities).toEqual([null, {}, null]);
  expect(errors).toEqual([
    codeAt(['_entities', 0], 'NOT_FOUND', 'ward-a'),
    codeAt(['_entities', 2], 'NOT_FOUND', 'ward-a'),
  ]);
});

test('a null with an error at or below it needs no second one', () => {
  const { errors } = assemble([a], () => ({
    data: { _entities: [null] },
    errors: [{ path: ['_entities', 0, 'kind'], extensions: { code: 'CONFLICT' } }],
  }));

  expect(errors).toEqual([codeAt(['_entities', 0, 'kind'], 'CONFLICT', 'ward-a')]);
});

test.each([
  ['WARD_REFUSED', 'REFUSED'],
  ['FORBIDDEN', 'REFUSED'],
  ['CONFLICT', 'UNREACHABLE'],
])('a line of the report that a ward answers with null and %s says %s as data', (code, state) => {
  const { data } = assemble([line], () => ({
    data: { _entities: [null] },
    errors: [{ path: ['_entities', 0], extensions: { code } }],
  }));

  expect(data._entities).toEqual([{ answer: { wardId: 'ward-a', state }, tally: null }]);
});

test.each([['text'], [3], [true], [[{}]]])(
  'an entity that is %j and no object is missing, and takes nothing else with it',
  (lie) => {
    const { data, errors } = assemble([a, b], ({ url }) => ({
      data: { _entities: [url === 'ward-a' ? lie : { ordinal: 7 }] },
    }));

    expect(data._entities).toEqual([null, { ordinal: 7 }]);
    expect(errors).toEqual([codeAt(['_entities', 0], 'WARD_UNAVAILABLE', 'ward-a')]);
  },
);

test('a ward that answers in the name of another is missing itself, and is not counted for the other', () => {
  const { data, errors } = assemble([line], () => ({
    data: { _entities: [{ answer: { wardId: 'ward-b', state: 'ANSWERED' }, tally: { wardId: 'ward-b' } }] },
  }));

  expect(data._entities).toEqual([{ answer: { wardId: 'ward-a', state: 'UNREACHABLE' }, tally: null }]);
  expect(errors).toEqual([codeAt(['_entities', 0], 'WARD_UNAVAILABLE', 'ward-a')]);
});

test.each<[string, unknown, Partial<GraphqlError>[], string]>([
  ['no entities', {}, [], 'WARD_UNAVAILABLE'],
  ['too few entities', { _entities: [{}] }, [], 'WARD_UNAVAILABLE'],
  ['too many entities', { _entities: [{}, {}, {}] }, [], 'WARD_UNAVAILABLE'],
  ['an object for the list', { _entities: { length: 2 } }, [], 'WARD_UNAVAILABLE'],
  ['null and an error', null, [{}], 'WARD_UNAVAILABLE'],
  ['null and a refusal', null, [{ extensions: { code: 'UNAUTHENTICATED' } }], 'WARD_REFUSED'],
  ['null and a bad value', null, [{ extensions: { code: 'BAD_USER_INPUT' } }], 'BAD_USER_INPUT'],
  [
    'that it does not know the question',
    null,
    [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    'WARD_SCHEMA_BEHIND',
  ],
])('a ward that answers with %s is missing in all its places: %s', (_, data, errors, code) => {
  const other: Representation = { ...a, id: 's2' };

  const response = assemble([a, b, other], ({ url }) =>
    url === 'ward-a' ? { data, errors } : { data: { _entities: [{ ordinal: 7 }] } },
  );

  expect(response.data._entities).toEqual([null, { ordinal: 7 }, null]);
  expect(response.errors).toEqual([codeAt(['_entities', 0], code, 'ward-a'), codeAt(['_entities', 2], code, 'ward-a')]);
});

test.each<[string, string, string]>([
  ['WARD_UNAVAILABLE', 'WARD_UNAVAILABLE', 'UNREACHABLE'],
  ['WARD_TIMEOUT', 'WARD_TIMEOUT', 'TIMED_OUT'],
  ['FORBIDDEN', 'WARD_REFUSED', 'REFUSED'],
  ['RATE_LIMITED', 'WARD_REFUSED', 'REFUSED'],
  ['TRY_AGAIN', 'WARD_UNAVAILABLE', 'UNREACHABLE'],
  ['GRAPHQL_VALIDATION_FAILED', 'WARD_SCHEMA_BEHIND', 'SCHEMA_BEHIND'],
  ['BAD_USER_INPUT', 'BAD_USER_INPUT', 'REFUSED'],
  ['QUERY_TOO_COSTLY', 'WARD_UNAVAILABLE', 'UNREACHABLE'],
])(
  '%s of one of several wards at a server is told as %s of a ward alone, and its neighbour is there',
  (said, code, state) => {
    const assembly = new Assembly(DOCUMENT, [b, line]);
    const [part] = splitByWard([b, line], () => 'one server').parts;
    assembly.put(part as Part, {
      data: { _entities: [{ ordinal: 7 }, null] },
      errors: [{ message: 'm', path: ['_entities', 1], extensions: { code: said } }],
    });
    const { data, errors } = assembly.response();

    expect(data._entities).toEqual([{ ordinal: 7 }, { answer: { wardId: 'ward-a', state }, tally: null }]);
    expect(errors).toEqual([codeAt(['_entities', 1], code, 'ward-a')]);
  },
);
