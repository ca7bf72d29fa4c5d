import type { TestHub } from '../support/hub';
import { ALL_FIGURES, PERIODS } from './questions';
import type { Figures } from './read-answer';

/** The figures of every ward by its id, in the order of codes, as each one's own server counts them. */
export type Model = ReadonlyMap<string, Figures>;

const LINE = `query Line($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on WardReport { tally { ${ALL_FIGURES} } } } }`;

/** Asks each ward's server, without any gateway, for its figures in every period. Gives them by period. */
export async function readModels(hub: TestHub): Promise<Map<string, Model>> {
  const models = new Map<string, Model>();
  for (const period of PERIODS) {
    const model = new Map<string, Figures>();
    for (const wardId of hub.wardIds) {
      const representations = [{ __typename: 'WardReport', wardId, period, restsOn: 'LIVE' }];
      const { data } = await hub.ask(hub.ward(wardId), LINE, { representations });
      model.set(wardId, data._entities[0].tally);
    }
    models.set(period, model);
  }
  return models;
}
