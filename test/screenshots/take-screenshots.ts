import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { SCREENS } from './screens';
import type { PagesHub } from '../support/pages';

const THEMES = ['light', 'dark'] as const;
const DEVICES = {
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
} as const;

/** Takes a picture of each screen in both themes, on a desktop and on a phone; `onTaken` hears of each file. */
export async function takeScreenshots(
  pages: PagesHub,
  folder: string,
  onTaken: (file: string) => void = () => undefined,
): Promise<void> {
  for (const colorScheme of THEMES) {
    for (const [device, options] of Object.entries(DEVICES)) {
      const { page, close } = await pages.visit('/', { ...options, colorScheme });
      for (const [name, address] of Object.entries(SCREENS)) {
        const file = join(folder, `${name}-${device}-${colorScheme}.jpg`);
        await page.goto(pages.hub.gateway.url + address);
        await settle(page);
        await page.screenshot({ path: file, type: 'jpeg', quality: 80 });
        onTaken(file);
      }
      await close();
    }
  }
}

/** Waits until all answers and fonts are there and nothing moves any more. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.evaluate('Promise.all(document.getAnimations().map((one) => one.finished)).then(() => undefined)');
}
