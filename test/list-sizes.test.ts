import { getNamedType, getNullableType, isListType, isObjectType } from 'graphql';
import { GATEWAY_LIMITS } from '../gateway/gateway-limits';
import { LIST_SIZES } from '../gateway/list-sizes';
import { citizenAffairsSubgraph } from '../subgraphs/citizen-affairs/subgraph';
import { cityCouncilSubgraph } from '../subgraphs/city-council/subgraph';
import { wardCouncilSubgraph } from '../subgraphs/ward-council/subgraph';

const subgraphs = [cityCouncilSubgraph, citizenAffairsSubgraph, wardCouncilSubgraph];
const bounds = Object.assign({}, ...subgraphs.map(({ listSizes }) => listSizes)) as Record<string, number>; // of all three

test('the gateway takes every list without pages to be as long as its subgraph lets it become', () => {
  expect(LIST_SIZES).toEqual(bounds); // npm run schema writes it
  expect(GATEWAY_LIMITS.costs.sizes).toMatchObject(bounds);
});

test('every field of a record with a list that takes no page is one whose length is known', () => {
  const unknown = subgraphs.flatMap(({ schema, listSizes }) =>
    Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter((type) => type.getInterfaces().some(({ name }) => name === 'CouncilRecord'))
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter(({ type: of }) => isListType(getNullableType(of)) && isObjectType(getNamedType(of)))
          .map((field) => `${type.name}.${field.name}`),
      )
      .filter((field) => listSizes[field] === undefined),
  );
  expect(unknown).toEqual([]);
  expect(Object.keys(bounds).length).toBeGreaterThan(20);
});
