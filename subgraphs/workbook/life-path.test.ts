import { date, optional, text } from '../recording/field';
import type { LifeCycle, Transition } from '../recording/life-cycle';
import { lifePath } from './life-path';

const step = (verb: string, from: string, to: string, rest: Partial<Transition> = {}): Transition => ({
  ...{ verb, vi: verb, en: verb, from: [from], to },
  ...rest,
});

const LIFE: LifeCycle = {
  state: 'state',
  initial: 'NEW',
  transitions: [
    step('sort', 'NEW', 'SORTED', {
      fields: { level: text('Cấp', 'level'), note: optional(text('Ghi chú', 'note')) } as never,
    }),
    step('send', 'SORTED', 'SENT', { fields: { sentOn: date('Ngày chuyển', 'day sent') } as never }),
    step('close', 'SENT', 'CLOSED'),
    step('drop', 'NEW', 'CLOSED', { extra: { why: text('Lý do', 'why') } }),
    step('passUp', 'SORTED', 'AWAY', { effect: async () => undefined }),
  ],
};

const verbsOf = (from: string, to: string, ...said: string[]) => {
  const path = lifePath(LIFE, from, to, (name) => said.includes(name));
  return 'steps' in path ? path.steps.map(({ verb }) => verb) : path;
};

test('the steps to a state are found where all that they ask for was said', () => {
  expect(verbsOf('NEW', 'CLOSED', 'level', 'sentOn')).toEqual(['sort', 'send', 'close']);
  expect(verbsOf('SORTED', 'SENT', 'sentOn')).toEqual(['send']);
  expect(verbsOf('NEW', 'NEW')).toEqual([]);
});

test('what the way asks for and nobody said is told', () => {
  expect(verbsOf('NEW', 'SENT', 'level')).toMatchObject({ missing: [{ vi: 'Ngày chuyển' }] });
});

test('a step that does more than change the record, or goes back, is no way', () => {
  expect(verbsOf('NEW', 'AWAY', 'level')).toEqual({ isClosed: true });
  expect(verbsOf('SENT', 'NEW')).toEqual({ isClosed: true });
});
