import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import type * as pdfjs from 'pdfjs-dist';

/** A piece of text where it stands on its page: left edge, base line from above and width, in mm. */
export interface PdfText {
  text: string;
  left: number;
  top: number;
  width: number;
  /** Height of the letters in points. */
  size: number;
}

export interface PdfPage {
  widthMm: number;
  heightMm: number;
  texts: PdfText[];
  /** Where anything is drawn on the first page, in mm from the left and upper edges; null on others, which are not drawn. */
  ink: { left: number; top: number; right: number; bottom: number } | null;
}

/** Reads every page of a PDF and draws the first with PDF.js in a browser, as readers of it do. */
export async function readPdf(browser: Browser, bytes: Uint8Array): Promise<PdfPage[]> {
  const page = await browser.newPage();
  const library = join(dirname(require.resolve('pdfjs-dist/package.json')), 'build');
  await page.route('http://localhost/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: PAGE });
    const body = await readFile(join(library, pathname));
    return route.fulfill({ contentType: 'text/javascript', body });
  });
  await page.goto('http://localhost/');
  const pages = await page.evaluate(readInBrowser, Buffer.from(bytes).toString('base64'));
  await page.close();
  return pages;
}

/** The library as a module, which the tests themselves, as CommonJS, cannot import. */
const PAGE = `<!doctype html><title>PDF</title><script type="module">
  import * as pdfjs from '/pdf.mjs';
  pdfjs.GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs';
  globalThis.pdfjs = pdfjs;
</script>`;

/** Runs in the browser: nothing outside of it is there. */
async function readInBrowser(base64: string): Promise<PdfPage[]> {
  const { getDocument } = (globalThis as unknown as { pdfjs: typeof pdfjs }).pdfjs; // the page has put it there
  const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const pdf = await getDocument({ data }).promise;
  const MM = 25.4 / 72;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , size = 0, left = 0, bottom = 0] = item.transform as number[];
      return [{ text: item.str, left: left * MM, top: (height - bottom) * MM, width: item.width * MM, size }];
    });
    pages.push({ widthMm: width * MM, heightMm: height * MM, texts, ink: number === 1 ? await inkOf(page) : null });
  }
  return pages;

  async function inkOf(page: pdfjs.PDFPageProxy): Promise<PdfPage['ink']> {
    const [scale, dark] = [2, 128];
    const viewport = page.getViewport({ scale });
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: viewport.width, height: viewport.height });
    await page.render({ canvas, viewport }).promise;
    const { width, data: pixels } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    const ink = { left: Infinity, top: Infinity, right: 0, bottom: 0 };
    for (let at = 0; at < pixels.length; at += 4) {
      if (pixels[at]! > dark) continue;
      const [x, y] = [((at / 4) % width) / scale, Math.floor(at / 4 / width) / scale];
      ink.left = Math.min(ink.left, x * MM);
      ink.right = Math.max(ink.right, x * MM);
      ink.top = Math.min(ink.top, y * MM);
      ink.bottom = Math.max(ink.bottom, y * MM);
    }
    return ink;
  }
}
