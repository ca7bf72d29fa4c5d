import type { TasksQuery } from '../graph/generated/graphql';
import { tasksOf } from './tasks';

type Council = TasksQuery['council'];
const TODAY = '2020-10-16';
const PERIOD = '2020-07-01/2020-09-30';
const list = <Node>(...nodes: Node[]) => ({ totalCount: nodes.length, nodes });

const NOTHING: Council = {
  ...{ returnRequests: list(), returns: list(), guidance: list(), dead: { totalCount: 0 } },
  ...{ overdueRecommendations: list(), newRecommendations: list(), overduePetitions: list(), newPetitions: list() },
  overdueOversight: list(),
};

const found = (own: object) => tasksOf({ council: { ...NOTHING, ...own } }, TODAY);
const said = (own: object) => found(own).tasks.map(({ urgency, what, link }) => `${urgency} ${what} ${link}`);

const request = (own: object = {}) => ({
  ...{ __typename: 'WardReturnRequest', id: 'q', period: PERIOD, state: 'ACKNOWLEDGED', dueOn: '2020-10-20' },
  ...own,
});
const aReturn = (state: string) => ({ __typename: 'WardReturn', id: 'r', period: PERIOD, state, decisionNote: null });

test('nothing waits where nothing does', () => {
  expect(found({})).toEqual({ tasks: [], more: [] });
});

test('a return that is asked for leads to where it is begun, and once begun to where it goes on', () => {
  const begin = '/returns?period=2020-07-01%2F2020-09-30';
  expect(said({ returnRequests: list(request()) })).toEqual([`due return ${begin}`]);
  expect(said({ returnRequests: list(request({ dueOn: '2020-10-15' })) })).toEqual([`overdue return ${begin}`]);
  expect(said({ returnRequests: list(request()), returns: list(aReturn('DRAFT')) })).toEqual(['due return /returns/r']);
  expect(said({ returnRequests: list(request()), returns: list(aReturn('SUBMITTED')) })).toEqual([]);
});

test('what nobody has taken note of is taken note of, and what came back comes first', () => {
  expect(said({ returnRequests: list(request({ state: 'ARRIVED' })), returns: list(aReturn('RETURNED')) })).toEqual([
    'came-back return-came-back /returns/r',
    'waiting acknowledge-request /records/WardReturnRequest/q?act=step&step=acknowledge',
  ]);
});

test('a task of the city waits until it is done, guidance until it is taken note of', () => {
  const guidance = (kind: string, state: string, dueOn: string | null = null) => ({
    ...{ __typename: 'WardGuidance', id: 'g', kind, state, dueOn, title: 'Rà soát kiến nghị' },
  });
  expect(said({ guidance: list(guidance('GUIDANCE', 'ACKNOWLEDGED')) })).toEqual([]);
  expect(said({ guidance: list(guidance('TASK', 'DONE')) })).toEqual([]);
  expect(said({ guidance: list(guidance('GUIDANCE', 'ARRIVED')) })).toEqual([
    'waiting guidance /records/WardGuidance/g?act=step&step=acknowledge',
  ]);
  expect(said({ guidance: list(guidance('TASK', 'IN_PROGRESS', '2020-10-01')) })).toEqual([
    'overdue guidance /records/WardGuidance/g',
  ]);
});

test('of many of a kind the first are told one by one, and how many more there are', () => {
  const nodes = Array.from({ length: 8 }, (_, at) => ({
    ...{
      __typename: 'WardRecommendation',
      id: String(at),
      summary: 'Kiến nghị',
      happenedOn: TODAY,
      dueOn: '2020-09-01',
    },
  }));
  const { tasks, more } = found({ overdueRecommendations: { totalCount: 30, nodes } });
  expect(tasks.length).toBe(5);
  expect(more).toEqual([
    { urgency: 'overdue', what: 'recommendation', count: 25, link: '/records/WardRecommendation' },
  ]);
});
