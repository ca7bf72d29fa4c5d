import { gatewaySubgraph } from '../../gateway/own-fields/subgraph';
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
