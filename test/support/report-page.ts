import { build } from 'esbuild';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { forbidForeignRequests } from './browser';
import type { TestHub } from './hub';

const ROOT = join(__dirname, '../..');

/** Shows the report alone, as a page of the hub does, and asks the hub through the test. */
const ENTRY = `
  import { createRoot } from 'react-dom/client';
  import { ReportView } from './web/report/page/report-view';
  const ask = (document, variables) => globalThis.askHub(document, variables);
  const { searchParams } = new URL(location.href);
  createRoot(document.querySelector('#page')).render(
    <ReportView ask={ask} period={searchParams.get('period')} language={searchParams.get('language') ?? 'vi'} />,
  );
`;

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.ttf': 'font/ttf' };

/** Bundles the report's page and opens it on a period, in a browser that reaches nothing else. The caller closes it. */
export async function openReportPage(browser: Browser, hub: TestHub, period: string): Promise<Page> {
  const files = await bundle();
  const context = await browser.newContext({ acceptDownloads: true });
  await forbidForeignRequests(context);
  const page = await context.newPage();
  await page.exposeFunction('askHub', async (document: string, variables: Record<string, unknown>) => {
    const { data } = await hub.query(document, variables);
    return data as unknown;
  });
  await page.route('http://localhost/**', (route) => {
    const { pathname } = new URL(route.request().url());
    const contents = files.get(pathname);
    if (contents) return route.fulfill({ contentType: TYPES[extname(pathname)] ?? '', body: contents });
    const head = '<!doctype html><meta charset="utf-8"><title>Báo cáo</title><link rel="stylesheet" href="/stdin.css">';
    const body = `${head}<div id="page"></div><script type="module" src="/stdin.js"></script>`;
    return route.fulfill({ contentType: 'text/html', body });
  });
  await page.goto(`http://localhost/report?period=${encodeURIComponent(period)}`);
  return page;
}

async function bundle(): Promise<Map<string, Buffer>> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'tsx' },
    ...{ bundle: true, splitting: true, format: 'esm', platform: 'browser', conditions: ['browser'] },
    ...{ outdir: '/', publicPath: '/', write: false, jsx: 'automatic', loader: { '.ttf': 'file' } },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  return new Map(outputFiles.map(({ path, contents }) => [path, Buffer.from(contents)]));
}
