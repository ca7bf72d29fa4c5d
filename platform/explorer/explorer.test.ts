import { ApolloServer } from '@apollo/server';
import fastifyApollo from '@as-integrations/fastify';
import fastify, { type FastifyInstance } from 'fastify';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { closePages, forbidForeignRequests, sharedBrowser } from '../../test/support/browser';
import { explorer } from './explorer';
import { loadExplorerBundle } from './explorer-bundle';
import type { SavedQuery } from './saved-query';

const savedQueries: SavedQuery[] = [
  { id: 'brands', title: 'Danh sách nhãn hiệu', titleEn: 'All brands', query: 'query Brands { brands }', roles: [] },
  {
    id: 'price',
    title: 'Giá của một đôi giày',
    titleEn: 'Price of a pair of shoes',
    description: 'Giá bán lẻ theo cỡ.',
    query: 'query Price($size: Int!) {\n  price(size: $size)\n}',
    variables: { size: 42 },
    roles: [],
  },
];

const typeDefs = `
  type Query {
    "Nhãn hiệu đang bán."
    brands: [String!]!
    "Giá bán lẻ, đồng."
    price(size: Int!): Int!
  }`;
const resolvers = {
  Query: { brands: () => ['Biti’s', 'Ananas'], price: (_: unknown, { size }: { size: number }) => size * 10_000 },
};

// A browser on a busy machine needs more than jest's five seconds; a locator that finds nothing says so before that.
jest.setTimeout(30_000);
const locatorTimeoutMs = 20_000;

let app: FastifyInstance;
let browser: Browser;
let address: string;
let context: BrowserContext;
let page: Page;
let foreign: string[];
let complaints: string[];

beforeAll(async () => {
  const server = new ApolloServer({ typeDefs, resolvers });
  await server.start();
  app = fastify();
  await app.register(fastifyApollo(server));
  await app.register(explorer, { graphqlPath: '/graphql', title: 'Cửa hàng giày', savedQueries });
  app.addHook('onClose', () => server.stop());
  address = await app.listen({ host: '127.0.0.1', port: 0 });
  await loadExplorerBundle(); // so that no test below pays for making it
  browser = await sharedBrowser();
}, 60_000);

afterAll(async () => {
  await closePages(browser);
  await app?.close();
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  ({ foreign } = await forbidForeignRequests(context));
  page = await context.newPage();
  page.setDefaultTimeout(locatorTimeoutMs);
  complaints = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
});
afterEach(() => context.close());

const operation = () => page.getByRole('region', { name: 'Soạn câu truy vấn' });
const variables = () => page.getByRole('region', { name: 'Biến' });
const answer = () => page.getByRole('region', { name: 'Kết quả' });
const savedQuery = (title: string) => page.getByRole('navigation').getByRole('link', { name: title });
const run = () => page.getByRole('button', { name: 'Chạy câu truy vấn' });

/** Waits until a part of the page shows a word; the editor draws every word of a line as a piece of its own. */
async function shows(part: Locator, word: string): Promise<void> {
  await part.getByText(word).first().waitFor();
}

/** Runs the query until the answer is there: what comes while the page still reads a query runs the one before, and a person would try again. */
async function runUntil(word: string, act: () => Promise<void>): Promise<void> {
  const isAnswered = () =>
    answer()
      .getByText(word)
      .first()
      .waitFor({ timeout: 1_500 })
      .then(
        () => true,
        () => false,
      );
  let tries = 0;
  do await act();
  while (!(await isAnswered()) && ++tries < 10);
}

test('the page opens with the first saved query, asks no other host, and breaks no rule of its policy', async () => {
  const graphqlWorker = page.waitForEvent('worker', (worker) => worker.url().endsWith('/assets/graphql.worker.js'));
  const response = await page.goto(`${address}/explorer`);

  await shows(operation(), 'Brands');
  await graphqlWorker;
  await savedQuery('Danh sách nhãn hiệu').waitFor();
  // The schema has been asked for, and its descriptions can be read.
  await page.getByRole('button', { name: 'Hiện Tài liệu lược đồ' }).click();
  await page.getByRole('link', { name: 'Query' }).click();
  await page.getByText('Nhãn hiệu đang bán.').waitFor();
  expect(await page.title()).toBe('Cửa hàng giày');
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'; script-src 'self';");
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a saved query chosen by its Vietnamese title comes with its variables, and running it shows the answer', async () => {
  await page.goto(`${address}/explorer`);
  await savedQuery('Giá của một đôi giày').click();
  await shows(operation(), 'Price');
  await shows(variables(), '42');

  await runUntil('420000', () => run().click());

  await shows(answer(), '420000');
  expect(await page.getByRole('tab', { name: 'Price' }).getAttribute('aria-selected')).toBe('true');
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

test('what a person typed stays in its tab when a saved query is opened', async () => {
  await page.goto(`${address}/explorer`);
  await shows(operation(), 'Brands');
  await operation().getByRole('textbox').fill('query Mine { brands }');
  await page.getByRole('tab', { name: 'Mine' }).waitFor();

  await savedQuery('Giá của một đôi giày').click();
  await page.getByRole('tab', { name: 'Price' }).waitFor();
  await page.getByRole('tab', { name: 'Mine' }).click();

  await shows(operation(), 'Mine');
});

test('a saved query is chosen and run with the keyboard alone', async () => {
  await page.goto(`${address}/explorer`);
  await savedQuery('Danh sách nhãn hiệu').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await shows(operation(), 'Price');
  await shows(variables(), '42');

  await runUntil('420000', () => operation().getByRole('textbox').press('Control+Enter'));

  await shows(answer(), '420000');
});

test('a link to a saved query opens it', async () => {
  await page.goto(`${address}/explorer?q=price`);

  await shows(operation(), 'Price');
  await shows(variables(), '42');
  expect(await savedQuery('Giá của một đôi giày').getAttribute('aria-current')).toBe('true');
});

test('a second visit finds the tabs as they were left', async () => {
  await page.goto(`${address}/explorer?q=price`);
  await page.getByRole('tab', { name: 'Price' }).waitFor();
  // The tabs are kept half a second after the last change. (waitForFunction needs eval, which the policy refuses.)
  await page.evaluate(`new Promise((resolve) => {
    const look = () => localStorage.getItem('graphiql:tabState')?.includes('Price') ? resolve() : requestAnimationFrame(look);
    look();
  })`);

  await page.goto(`${address}/explorer`);

  await shows(operation(), 'Price');
  expect(await page.getByRole('tab').count()).toBe(1);
});

test('a request to another host fails in the test browser and is recorded', async () => {
  const outcome = await page.evaluate('fetch("http://shoes.invalid/", { mode: "no-cors" }).then(String, String)');

  expect(outcome).toContain('Failed to fetch');
  expect(foreign).toEqual(['http://shoes.invalid/']);
});
