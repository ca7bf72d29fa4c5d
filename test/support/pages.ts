import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { createLogger } from '../../platform/logging/logger';
import { type IdentityProvider, startIdentityProvider } from '../../scripts/identity-provider/identity-provider';
import { serviceClientOf } from '../../scripts/identity-provider/service-clients';
import { wardPageAddresses } from '../../scripts/hub/start-hub';
import { builtPages } from '../../scripts/pages/built-pages';
import { stopAtEndOfRun } from '../runner/end-of-run';
import { closePages, forbidForeignRequests, sharedBrowser } from './browser';
import { startTestHub, type TestHub, type TestHubOptions } from './hub';
import { signInOnPage } from './sign-in-on-page';
import { bacKan2020 } from './world';

/** A hub with its pages, an identity provider, and a browser to open them in. */
export interface PagesHub {
  hub: TestHub;
  browser: Browser;
  /** Opens a page in a browser of its own as an account, the Standing Committee's unless told. */
  visit(path: string, options?: VisitOptions): Promise<Visit>;
  /** Opens a page at a ward's own server in a browser of its own, by default as the ward's officer; `path` is below the ward's own. */
  visitWard(wardId: string, path: string, options?: VisitOptions): Promise<Visit>;
  /** Where the pages of a ward are, with a slash at the end. */
  wardAddress(wardId: string): string;
  stop(): Promise<void>;
}

export interface VisitOptions extends BrowserContextOptions {
  account?: string;
  /** Whether the page's clock can be turned on by `page.clock`. */
  hasClock?: boolean;
}

/** A page with somebody signed in. */
export interface Visit {
  page: Page;
  /** Addresses of other machines that it asked for, and whatever its console complained of. */
  foreign: string[];
  complaints: string[];
  close(): Promise<void>;
}

const SECRET = 'secret '.repeat(7);
const PATIENCE_MS = 30_000;
const DESKTOP = { width: 1280, height: 900 };

/** How often a page asks again by itself. */
const POLL_MS = 30_000;

/** Turns the page's clock on, one asking after the other, until the page shows this; it was opened with `hasClock`. */
export async function showsInTime(page: Page, expected: Locator): Promise<void> {
  const patienceEnds = Date.now() + PATIENCE_MS;
  do {
    await page.clock.fastForward(POLL_MS);
    if (
      await expected.waitFor({ timeout: 10_000 }).then(
        () => true,
        () => false,
      )
    )
      return;
  } while (Date.now() < patienceEnds);
  await expected.waitFor({ timeout: 1 });
}

type PagesHubOptions = Pick<
  TestHubOptions,
  'persistedOnly' | 'delivers' | 'databases' | 'wardsPerServer' | 'requestTimeoutMs'
>;

let shared: Promise<PagesHub> | undefined;

/**
 * All of it, over the demonstration world, for all test files of a process that change no data and start again whatever server
 * they stop. It is started once, and nobody stops it but the end of the run.
 */
export function sharedPagesHub(): Promise<PagesHub> {
  shared ??= startPagesHub().then((pages) => {
    stopAtEndOfRun(() => pages.stop());
    return pages;
  });
  return shared;
}

let sharedWithWriters: Promise<PagesHub> | undefined;

/** The same, of its own, for the test files that write at the wards; what is to cross travels. */
export function sharedWardPages(): Promise<PagesHub> {
  sharedWithWriters ??= startPagesHub({ delivers: true }).then((pages) => {
    stopAtEndOfRun(() => pages.stop());
    return pages;
  });
  return sharedWithWriters;
}

/** Starts all of it, over the demonstration world unless databases are given. The caller stops it. */
export async function startPagesHub(options: PagesHubOptions = {}): Promise<PagesHub> {
  const folder = mkdtempSync(join(tmpdir(), 'identity-test-'));
  const wardIds = options.databases ? [...options.databases.wards.keys()] : bacKan2020.wardIds;
  const wards = wardIds.map((id) => ({ id, name: id }));
  const log = createLogger('identity', 'silent');
  const provider = await startIdentityProvider({ folder, secret: SECRET, wards, port: 0, log });
  const [hub, browser] = await Promise.all([
    startTestHub(bacKan2020.folder, {
      ...{ identity: provider.identity, pagesFolder: builtPages, requestTimeoutMs: 12_000 },
      clientOf: (server) => serviceClientOf(SECRET, server),
      ...options,
    }),
    sharedBrowser(),
    builtPages(),
  ]);
  provider.openPagesAt(hub.gateway.url);
  const addresses = wardPageAddresses({ wards: new Map(wardIds.map((id) => [id, hub.ward(id)])) });
  provider.openWardPagesAt([...addresses.values()]);
  const wardAddress = (wardId: string) => addresses.get(wardId) ?? '';
  return {
    ...{ hub, browser, wardAddress },
    visitWard: (wardId, path, how) =>
      visit(browser, provider, wardAddress(wardId) + path.replace(/^\//, ''), { account: wardId, ...how }),
    visit: (path, how) => visit(browser, provider, `${hub.gateway.url}${path}`, how),
    stop: async () => {
      await closePages(browser);
      await hub.stop();
      await provider.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function visit(
  browser: Browser,
  provider: IdentityProvider,
  address: string,
  { account = 'thuong-truc', hasClock = false, ...options }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: DESKTOP, ...options });
  const { foreign } = await forbidForeignRequests(context);
  const page = await context.newPage();
  if (hasClock) await page.clock.install();
  page.setDefaultTimeout(PATIENCE_MS);
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  await signInOnPage(page, account, provider.accounts.find(({ name }) => name === account)?.password ?? '');
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, foreign, complaints, close: () => context.close() };
}

/** What axe-core finds serious or critical on a page: the rule, and where. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // What is well would be told of every element, and sent from the page and back: tens of thousands of them.
  const onlyViolations = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  const { violations } = await onlyViolations.setLegacyMode().analyze(); // in the page itself, which has no frames of others
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
