import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { explorer } from '../platform/explorer/explorer';
import { loadExplorerBundle } from '../platform/explorer/explorer-bundle';
import { type RunningServer, startGraphqlServer } from '../platform/http/graphql-server';
import { Unauthenticated } from '../platform/identity/identity.errors';
import { CLIENT_LIMITS } from '../platform/limits/limit-config';
import { createLogger } from '../platform/logging/logger';
import { type IdentityProvider, startIdentityProvider } from '../scripts/identity-provider/identity-provider';
import { closePages, forbidForeignRequests, sharedBrowser } from './support/browser';
import { signInOnPage } from './support/sign-in-on-page';

jest.setTimeout(60_000);

const ACCOUNT = 'song-cau';
const SECRET = 'secret '.repeat(7);

const whoAmI = { type: GraphQLString, resolve: (_: unknown, __: unknown, { subject }: { subject: string }) => subject };
const schema = new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: { whoAmI } }) });

let folder: string;
let provider: IdentityProvider;
let server: RunningServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let foreign: string[];
/** Authorization headers as they came, and those that the server takes no more. */
const seen: string[] = [];
const expired = new Set<string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'identity-test-'));
  provider = await startProvider(0);
  const { identity } = provider;
  server = await startGraphqlServer({
    name: 'shoes',
    graphql: { schema },
    issuer: identity,
    context: ({ caller }) => {
      seen.push(caller.authorization);
      if (expired.has(caller.authorization)) throw new Unauthenticated();
      return { subject: caller.claims.sub };
    },
    ...{ host: '127.0.0.1', port: 0, log: createLogger('shoes', 'silent') },
    shell: { limits: CLIENT_LIMITS, corsOrigins: [] },
    askHealth: async () => [],
    pages: async (app) =>
      explorer(app, { graphqlPath: '/graphql', title: 'Giày', savedQueries: SAVED, signIn: identity.signIn }),
  });
  provider.openExplorersAt([server.url]);
  [browser] = await Promise.all([sharedBrowser(), loadExplorerBundle()]);
}, 60_000);
afterAll(async () => {
  await closePages(browser);
  await server?.stop();
  await provider?.stop();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  ({ foreign } = await forbidForeignRequests(context));
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
});
afterEach(() => context.close());

const SAVED = [
  { id: 'others', title: 'Của người khác', titleEn: 'Of others', query: 'query Others { whoAmI }', roles: ['analyst'] },
  {
    id: 'first',
    title: 'Một',
    titleEn: 'One',
    query: 'query First { __typename }',
    roles: ['analyst', 'ward-officer'],
  },
  { id: 'me', title: 'Tôi là ai', titleEn: 'Who am I', query: 'query Me { whoAmI }', roles: [] },
];

function startProvider(port: number): Promise<IdentityProvider> {
  const wards = [{ id: ACCOUNT, name: 'Phường Sông Cầu' }];
  return startIdentityProvider({ folder, secret: SECRET, wards, port, log: createLogger('identity', 'silent') });
}

const password = () => provider.accounts.find(({ name }) => name === ACCOUNT)!.password; // its ward is one of those given
const operation = () => page.getByRole('region', { name: 'Soạn câu truy vấn' });
const variables = () => page.getByRole('region', { name: 'Biến' });
const answer = () => page.getByRole('region', { name: 'Kết quả' });
const account = () => page.getByRole('status', { name: 'Đang đăng nhập' });
const run = () => page.getByRole('button', { name: 'Chạy câu truy vấn' }).click();

async function open(query: string): Promise<void> {
  await page.goto(`${server.url}/explorer?q=${query}`);
  await signInOnPage(page, ACCOUNT, password());
  await account().waitFor();
  await operation()
    .filter({ hasText: query === 'me' ? 'Me' : 'First' })
    .waitFor();
}

test('who opens the explorer signs in, comes back to the query asked for, and asks as themselves', async () => {
  await open('me');

  await run();
  await answer()
    .filter({ hasText: `"${ACCOUNT}"` })
    .waitFor();

  expect(await account().innerText()).toMatch(/Phường Sông Cầu[\s\S]*ward-officer · song-cau/);
  expect(page.url()).toBe(`${server.url}/explorer?q=me`);
  expect(await page.evaluate('JSON.stringify({ ...localStorage })')).not.toMatch(/eyJ/);
  expect(foreign).toEqual([]);
});

test('who is signed in is shown the saved queries for their role, opens the first of them, and may follow a link to any', async () => {
  await page.goto(`${server.url}/explorer`);
  await signInOnPage(page, ACCOUNT, password());

  await operation().filter({ hasText: 'First' }).waitFor();
  expect(await page.getByRole('navigation').getByRole('link').locator('strong').allInnerTexts()).toEqual([
    'Một',
    'Tôi là ai',
  ]);
  await page.goto(`${server.url}/explorer?q=others`);
  await operation().filter({ hasText: 'Others' }).waitFor();
});

test('a page opened anew asks for no password, and signing out forgets who it was', async () => {
  await open('me');
  await page.reload();
  await account().waitFor();

  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('button', { name: 'Ở lại' }).waitFor();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByText('Bạn đã đăng xuất.').waitFor();

  expect(await page.evaluate('JSON.stringify({ ...sessionStorage })')).not.toMatch(/eyJ/);
  expect(page.url()).toBe(`${server.url}/explorer`);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByLabel('Mật khẩu').waitFor();
});

test('a wrong password is said, and the name typed stays', async () => {
  await page.goto(`${server.url}/explorer`);
  await signInOnPage(page, ACCOUNT, 'aaaa-bbbb-cccc');

  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('Tên tài khoản').inputValue()).toBe(ACCOUNT);
});

test('a token that the server takes no more is renewed without the person', async () => {
  await open('me');
  await run();
  await answer()
    .filter({ hasText: `"${ACCOUNT}"` })
    .waitFor();
  const old = seen.at(-1)!; // it has just answered
  expired.add(old);

  await Promise.all([page.waitForResponse((response) => response.url().endsWith('/token')), run()]);
  await page.waitForResponse((response) => response.url().endsWith('/graphql') && response.ok());

  expect(seen.at(-1)).not.toBe(old);
  expect(page.url()).toBe(`${server.url}/explorer?q=me`);
});

test('who has to sign in again finds the query that was being edited', async () => {
  await open('me');
  await run();
  await answer()
    .filter({ hasText: `"${ACCOUNT}"` })
    .waitFor();
  expired.add(seen.at(-1)!); // it has just answered
  await startAnew();
  // GraphiQL keeps what is typed half a second later; a page that is left sooner must not need that.
  await page.evaluate(
    'const later = setTimeout; window.setTimeout = (act, ms, ...rest) => (ms === 500 ? 0 : later(act, ms, ...rest))',
  );

  await variables().getByRole('textbox').fill('{ "mine": 42 }');
  await operation().getByRole('textbox').fill('query Mine { whoAmI }');
  await operation().getByRole('textbox').press('Control+Enter');
  await signInOnPage(page, ACCOUNT, password());

  await account().waitFor();
  await operation().filter({ hasText: 'Mine' }).waitFor();
  await variables().filter({ hasText: '42' }).waitFor();
});

/** A provider started anew remembers no session and no refresh token. */
async function startAnew(): Promise<void> {
  await provider.stop();
  provider = await startProvider(Number(new URL(provider.identity.issuer).port));
  provider.openExplorersAt([server.url]);
}
