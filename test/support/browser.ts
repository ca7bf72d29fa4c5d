import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { stopAtEndOfRun } from '../runner/end-of-run';

let shared: Promise<Browser> | undefined;

/**
 * The browser in which all test files of a process open pages, each in a context of its own: the installed one that CHROME_PATH
 * names, or else the Chromium that comes from npm, which brings its own shared libraries and a font with Vietnamese letters. It
 * is started once and closed at the end of the run; a file closes what it has opened, by `closePages`.
 */
export async function sharedBrowser(): Promise<Browser> {
  const known = await shared?.catch(() => undefined);
  if (known?.isConnected()) return known;
  shared = launchBrowser();
  const started = await shared;
  stopAtEndOfRun(() => started.close());
  return started;
}

/** Closes all pages of a browser, at the end of the test file that has opened them. */
export async function closePages(browser: Browser | undefined): Promise<void> {
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
}

async function launchBrowser(): Promise<Browser> {
  const installed = process.env.CHROME_PATH;
  const folder = installed ? undefined : await unpackChromium();
  return chromium.launch({
    executablePath: installed ?? join(folder!, 'chromium'), // unpacked just above
    // The pages under test are our own and reach nothing but this machine. A sandbox needs kernel rights that root,
    // containers and some distributions' ordinary users do not have, and the tests must run for all of them.
    chromiumSandbox: false,
    args: ['--font-render-hinting=none', '--disable-gpu', '--disable-dev-shm-usage'],
    env: folder ? { ...process.env, ...librariesAndFonts(folder) } : undefined,
  });
}

/**
 * Lets the pages of a context reach this machine only: any other request fails, and its address is in `foreign`.
 * Call it before the first page is opened.
 */
export async function forbidForeignRequests(context: BrowserContext): Promise<{ foreign: string[] }> {
  const foreign: string[] = [];
  await context.route(isForeign, (route) => {
    foreign.push(route.request().url());
    return route.abort('internetdisconnected');
  });
  await context.routeWebSocket(isForeign, (socket) => {
    foreign.push(socket.url());
    return socket.close();
  });
  return { foreign };
}

const loopbackHosts = ['localhost', '127.0.0.1', '[::1]'];

function isForeign(url: URL): boolean {
  return /^(https?|wss?):$/.test(url.protocol) && !loopbackHosts.includes(url.hostname);
}

/** Environment of the npm Chromium: libraries an ordinary Debian lacks, its fonts besides the system's. */
function librariesAndFonts(folder: string) {
  const given = process.env.LD_LIBRARY_PATH;
  return {
    LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), ...(given ? [given] : [])].join(':'),
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
  };
}

/**
 * Unpacks the npm Chromium once and returns the folder. The package itself would unpack into the shared temporary
 * folder under one fixed name, where two test files at once, or two users of a machine, meet a half-written or foreign
 * program; so it is run as a child with a temporary folder of its own, which is then put in place in one step.
 */
async function unpackChromium(): Promise<string> {
  const entry = require.resolve('@sparticuz/chromium');
  const packageFolder = dirname(dirname(dirname(entry))); // its entry is build/cjs/index.cjs
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const cache = await writableCache(join(packageFolder, '..', '..', '.cache'));
  const folder = join(cache, `chromium-${version}`);
  if (await exists(join(folder, 'chromium'))) return folder;

  const aside = await mkdtemp(join(cache, '.chromium-'));
  const unpack = `require(${JSON.stringify(entry)}).executablePath()`;
  // This variable makes the package unpack its shared libraries as well.
  const env = { ...process.env, TMPDIR: aside, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };
  await promisify(execFile)(process.execPath, ['-e', unpack], { env });
  await writeFile(join(aside, 'fonts.conf'), fontConfiguration(join(folder, 'fonts', 'fonts')));
  await rename(aside, folder).catch(async (error: unknown) => {
    await rm(aside, { recursive: true, force: true });
    if (!(await exists(join(folder, 'chromium')))) throw error; // else another test file was first
  });
  return folder;
}

/** The system's fonts, if it has any, and those of `folder`: a plain Debian has neither fonts nor a configuration. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}</dir>
  <cachedir>${folder}-cache</cachedir>
</fontconfig>
`;
}

/** The cache of this project's packages, or one of the user's own where the packages belong to somebody else. */
async function writableCache(cache: string): Promise<string> {
  const { uid } = userInfo();
  for (const folder of [join(cache, `user-${uid}`), join(tmpdir(), `test-browser-${uid}`)]) {
    const made = await mkdir(folder, { recursive: true }).then(
      () => true,
      () => false, // no right to write there: the next one
    );
    if (made) return folder;
  }
  throw new Error(`No folder to unpack a browser in: neither ${dirname(cache)} nor ${tmpdir()} can be written.`);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
