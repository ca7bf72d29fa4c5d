import { askGraphql, codesOf } from './support/ask-graphql';
import { BRIEFING } from './support/briefing-query';
import type { TestHub } from './support/hub';
import { sharedHub } from './support/shared-hub';
import type { SignedInAs } from './support/test-issuer';
import { bacKan2020 } from './support/world';

let hub: TestHub;
beforeAll(async () => {
  hub = await sharedHub(bacKan2020.folder);
}, 60_000);

const ask = async (
  { url }: { url: string },
  language: string | undefined,
  query: string,
  variables: Record<string, unknown> = {},
  as: SignedInAs = 'standing-committee',
) =>
  askGraphql(
    url,
    query,
    variables,
    await hub.issuer.token(as),
    language === undefined ? {} : { 'accept-language': language },
  );

const messagesOf = (errors: readonly { message: string }[] = []) => errors.map(({ message }) => message);

const AHEAD = { vi: 'Ngày 2099-01-01 còn ở phía trước.', en: 'The day 2099-01-01 lies ahead.' };
const LATER = {
  vi: 'Hãy sửa ngày, hoặc ghi khi việc đã diễn ra.',
  en: 'Correct the day, or enter it once it has happened.',
};

describe.each<[where: string, mutation: string, server: () => { url: string }, as: SignedInAs]>([
  ['the city council, through the gateway', 'recordCitySession', () => hub.gateway, 'standing-committee'],
  ['a ward, at its own server', 'recordWardSession', () => hub.ward('song-cau'), 'ward-officer/song-cau'],
])('an input that is refused by %s', (_, mutation, server, as) => {
  const query = `mutation($day: Date!) { written: ${mutation}(input: { idempotencyKey: "k", kind: THEMATIC, openedOn: $day }) {
    userErrors { code field path message facts { name type value } }
  } }`;
  const refused = async (language?: string) => {
    const { data } = await ask(server(), language, query, { day: '2099-01-01' }, as);
    return data.written.userErrors;
  };

  test('is told in Vietnamese: what is wrong, where, and what can be done, with the facts of it', async () => {
    expect(await refused()).toEqual([
      {
        code: 'IN_FUTURE',
        field: 'openedOn',
        path: ['input', 'openedOn'],
        message: `${AHEAD.vi} ${LATER.vi}`,
        facts: [{ name: 'got', type: 'DAY', value: '2099-01-01' }],
      },
    ]);
  });

  test('is told with the language for caches between, also where it is answered', async () => {
    const { headers, status } = await ask(server(), 'vi', query, { day: '2099-01-01' }, as);

    expect([status, headers.get('vary')]).toEqual([200, expect.stringContaining('accept-language')]);
  });

  test('is told in English to whoever asks for that', async () => {
    expect(messagesOf(await refused('fr, en-GB;q=0.8'))).toEqual([`${AHEAD.en} ${LATER.en}`]);
  });

  test('is told in both languages to two who ask at the same moment, each in their own', async () => {
    const languages = Array.from({ length: 10 }, (__, at) => (at % 2 === 0 ? 'vi' : 'en'));

    const answers = await Promise.all(languages.map((language) => refused(language)));

    expect(answers.map((errors) => messagesOf(errors))).toEqual(
      languages.map((language) => [`${AHEAD[language]} ${LATER[language]}`]),
    );
  });
});

test('what is missing for a ward that is down is told to each in their own language, also where answers are cached and requests are shared', async () => {
  const [ward = ''] = hub.wardIds;
  const told = (language: string) => ask(hub.gateway, language, BRIEFING, { period: '2020-9M' });
  await told('vi'); // what wards answer is cached
  await hub.ward(ward).stop();
  try {
    for (let round = 0; round < 3; round += 1) {
      const answers = await Promise.all(['vi', 'en', 'vi', 'en', 'en', 'vi'].map(told));
      const [vi, en] = answers;

      expect(new Set(messagesOf(vi?.errors))).toEqual(
        new Set(['Không kết nối được máy chủ của xã, phường. Xin thử lại sau ít phút.']),
      );
      expect(new Set(messagesOf(en?.errors))).toEqual(
        new Set(["The ward's server could not be reached. Try again in a few minutes."]),
      );
      expect(en?.data).toEqual(vi?.data);
      for (const [at, answer] of answers.entries())
        expect(messagesOf(answer.errors)).toEqual(messagesOf([0, 2, 5].includes(at) ? vi?.errors : en?.errors));
    }
  } finally {
    await hub.ward(ward).startAgain();
  }
});

test('a value that a scalar refuses is told with the place in the variables, and nothing around it in another language', async () => {
  const query = 'query($period: Period!) { report(period: $period) { period } }';

  const [vi, en] = await Promise.all(
    ['vi', 'en'].map((language) => ask(hub.gateway, language, query, { period: '20' })),
  );

  expect([vi, en].map((answer) => answer && codesOf(answer))).toEqual([['BAD_USER_INPUT'], ['BAD_USER_INPUT']]);
  expect(messagesOf(vi?.errors)).toEqual([expect.stringMatching(/Không đọc được kỳ "20".+Hãy sửa rồi gửi lại\.$/)]);
  expect(messagesOf(en?.errors)).toEqual([
    expect.stringMatching(/"20" is not a period.+Correct it, then send it again\.$/),
  ]);
  expect(messagesOf([...(vi?.errors ?? []), ...(en?.errors ?? [])]).join()).not.toMatch(/got invalid value/);
});

test('who is not let in is told in their language too, and caches between are told that answers differ by it', async () => {
  const answer = async (language: string) =>
    askGraphql(hub.gateway.url, '{ viewer { role } }', {}, 'no token', { 'accept-language': language });
  const [vi, en] = await Promise.all([answer('vi'), answer('en')]);

  expect(messagesOf(vi.errors)).toEqual(['Chưa đăng nhập, hoặc phiên đăng nhập đã hết hạn. Hãy đăng nhập lại.']);
  expect(messagesOf(en.errors)).toEqual(['You are not signed in, or not any more. Sign in again.']);
  for (const { headers } of [vi, en]) expect(headers.get('vary')).toContain('accept-language');
});
