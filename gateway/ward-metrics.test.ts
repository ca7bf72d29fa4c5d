import { createWardMetrics } from './ward-metrics';

test("a ward's calls and the lines of reports are counted under its name", async () => {
  const { registry, watchOf, reported, holds } = createWardMetrics();
  const watch = watchOf('song-cau');

  watch.answered('ANSWERED', 20);
  watch.answered('TIMED_OUT', 1_600);
  watch.hedged();
  watch.retried();
  watch.shared();
  watch.refused('BREAKER');
  watch.breaker('OPEN');
  watch.compared('UNCHANGED');
  holds(() => 1_500);
  reported('ANSWERED', 7);
  reported('UNREACHABLE', 1);

  const lines = (await registry.metrics()).split('\n').filter((line) => line.startsWith('hai_cap_'));
  expect(lines).toEqual(
    expect.arrayContaining([
      'hai_cap_ward_answer_seconds_bucket{le="0.025",ward="song-cau"} 1',
      'hai_cap_ward_answer_seconds_count{ward="song-cau"} 1',
      'hai_cap_ward_attempts_total{ward="song-cau",outcome="ANSWERED"} 1',
      'hai_cap_ward_attempts_total{ward="song-cau",outcome="TIMED_OUT"} 1',
      'hai_cap_ward_hedges_total{ward="song-cau"} 1',
      'hai_cap_ward_retries_total{ward="song-cau"} 1',
      'hai_cap_ward_shared_total{ward="song-cau"} 1',
      'hai_cap_ward_refused_total{ward="song-cau",reason="BREAKER"} 1',
      'hai_cap_ward_compared_total{ward="song-cau",outcome="UNCHANGED"} 1',
      'hai_cap_answers_kept_bytes 1500',
      'hai_cap_ward_breaker{ward="song-cau"} 2',
      'hai_cap_report_lines_total{state="ANSWERED"} 7',
      'hai_cap_report_lines_total{state="UNREACHABLE"} 1',
    ]),
  );
});

test('two gateways of one process count apart', async () => {
  const [one, two] = [createWardMetrics(), createWardMetrics()];

  one.watchOf('song-cau').hedged();

  expect(await two.registry.metrics()).not.toContain('song-cau');
});
