import type { Profiler } from 'node:inspector';
import { verdictOn } from './verdict';
import { whereTimeGoes } from './where-time-goes';

const frame = (id: number, functionName: string, url: string) => ({
  ...{ id, callFrame: { functionName, url, scriptId: '1', lineNumber: 0, columnNumber: 0 } },
});

test('a profile is added up by package or folder and by function, without waiting and what profiles', () => {
  const profile: Profiler.Profile = {
    nodes: [
      frame(1, '(idle)', ''),
      frame(2, 'post', 'node:inspector'),
      frame(3, 'ask', 'file:///here/gateway/ward-routing/ask-ward.ts'),
      frame(4, '', '/here/node_modules/@apollo/gateway/dist/index.js'),
      frame(5, '(garbage collector)', ''),
    ],
    ...{ startTime: 0, endTime: 1, samples: [1, 2, 3, 4, 3, 5], timeDeltas: [900, 50, 10, 20, 50, 20] },
  };

  const { rooms, functions } = whereTimeGoes(profile, '/here');

  expect(rooms).toEqual([
    { name: 'gateway/ward-routing', share: 0.6 },
    { name: '@apollo/gateway', share: 0.2 },
    { name: 'garbage collector', share: 0.2 },
  ]);
  expect(functions.map(({ name }) => name)).toEqual([
    'ask in gateway/ward-routing',
    'a nameless one in @apollo/gateway',
    'garbage collector',
  ]);
});

test('an aim is met, or missed by what the ratio would have to be divided by', () => {
  expect([verdictOn(1.5, { atMost: 1.5 }), verdictOn(3, { atLeast: 3 })]).toEqual(['met', 'met']);
  expect(verdictOn(2.19, { atMost: 1.5 })).toBe('missed by 46 %');
  expect(verdictOn(1.59, { atLeast: 3 })).toBe('missed by 89 %');
});
