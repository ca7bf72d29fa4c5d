import { gatewaySubgraph } from '../../gateway/own-fields/subgraph';
import type { ListSizes } from '../../platform/graphql/list-sizes';
import { citizenAffairsSubgraph } from '../../subgraphs/citizen-affairs/subgraph';
import { cityCouncilSubgraph } from '../../subgraphs/city-council/subgraph';
import { wardCouncilSubgraph } from '../../subgraphs/ward-council/subgraph';

/** The SDL of every subgraph, by name, as the code says it today. */
export const SUBGRAPH_SDL = {
  'city-council': cityCouncilSubgraph.sdl,
  'citizen-affairs': citizenAffairsSubgraph.sdl,
  'ward-council': wardCouncilSubgraph.sdl,
  gateway: gatewaySubgraph.sdl,
};

/** How long lists without pages become at most, by `Type.field`, as the subgraphs say. */
export const LIST_SIZES: ListSizes = Object.fromEntries(
  [cityCouncilSubgraph, citizenAffairsSubgraph, wardCouncilSubgraph]
    .flatMap(({ listSizes }) => Object.entries(listSizes))
    .toSorted(([one], [other]) => (one < other ? -1 : 1)),
);
