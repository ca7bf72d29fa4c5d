import { RecentLatencies } from './recent-latencies';

function after(...ms: number[]): RecentLatencies {
  const latencies = new RecentLatencies();
  ms.forEach((one) => latencies.add(one));
  return latencies;
}

test('a few answers say nothing about what is usual', () => {
  expect(after(...Array<number>(19).fill(5)).p95()).toBeUndefined();
  expect(after(...Array<number>(20).fill(5)).p95()).toBe(5);
});

test('one answer in twenty may take longer than what is usual', () => {
  expect(after(...Array.from({ length: 100 }, (_, at) => at + 1)).p95()).toBe(95);
  expect(after(...Array<number>(95).fill(5), ...Array<number>(5).fill(900)).p95()).toBe(5);
  expect(after(...Array<number>(94).fill(5), ...Array<number>(6).fill(900)).p95()).toBe(900);
});

test('what was long ago is forgotten', () => {
  const latencies = after(...Array<number>(200).fill(900));
  expect(latencies.p95()).toBe(900);

  for (let at = 0; at < 128; at++) latencies.add(5);

  expect(latencies.p95()).toBe(5);
});
