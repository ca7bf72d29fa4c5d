import { ExtraRequests } from './extra-requests';

test('extra requests are a share of those that were asked for, after what was saved up', () => {
  const extra = new ExtraRequests(0.05, 2);
  let made = 0;

  for (let asked = 0; asked < 1_000; asked++) {
    extra.earn();
    if (extra.spend()) made += 1;
  }

  expect(made).toBeGreaterThanOrEqual(50);
  expect(made).toBeLessThanOrEqual(52);
});

test('no more is saved up than was said', () => {
  const extra = new ExtraRequests(0.5, 2);
  for (let asked = 0; asked < 100; asked++) extra.earn();

  expect([extra.spend(), extra.spend(), extra.spend()]).toEqual([true, true, false]);
});

test('some are left over for those who need them more', () => {
  const extra = new ExtraRequests(0, 4);

  expect([extra.spend(0.5), extra.spend(0.5), extra.spend(0.5)]).toEqual([true, true, false]);
  expect([extra.spend(), extra.spend(), extra.spend()]).toEqual([true, true, false]);
});
