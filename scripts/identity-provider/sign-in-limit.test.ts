import { SignInLimit } from './sign-in-limit';

let now: number;
let limit: SignInLimit;
beforeEach(() => {
  now = 1_000_000;
  limit = new SignInLimit(new Set(['song-cau', 'duc-xuan']), () => now);
});

const mistake = (account: string, times: number) => {
  for (let time = 0; time < times; time++) limit.mistaken(account);
};

test('a few mistakes are free, and each further one doubles the rest, up to a minute', () => {
  mistake('song-cau', 4);
  expect(limit.secondsToWait('song-cau')).toBe(0);

  const rests = [];
  for (let time = 0; time < 7; time++) {
    limit.mistaken('song-cau');
    rests.push(limit.secondsToWait('song-cau'));
  }

  expect(rests).toEqual([2, 4, 8, 16, 32, 60, 60]);
});

test('a rest ends by itself, and the right password ends the count', () => {
  mistake('song-cau', 5);
  now += 2_000;
  expect(limit.secondsToWait('song-cau')).toBe(0);

  limit.succeeded('song-cau');
  mistake('song-cau', 4);

  expect(limit.secondsToWait('song-cau')).toBe(0);
});

test('accounts rest each for itself, and all names that are no account together', () => {
  mistake('song-cau', 5);
  for (let name = 0; name < 5; name++) limit.mistaken(`made-up-${name}`);

  expect(limit.secondsToWait('duc-xuan')).toBe(0);
  expect(limit.secondsToWait('another-made-up')).toBe(2);
});
