import type { Locator, Page } from 'playwright-core';

/** Does on a page what hands do, and counts each click and each key; what is typed freely is typed past it. */
export interface Hands {
  click(place: Locator): Promise<void>;
  /** Clicks into a field and types into it, a key a character. */
  type(place: Locator, text: string): Promise<void>;
  /** Types where the keyboard is, a key a character. */
  keys(text: string): Promise<void>;
  press(key: string): Promise<void>;
  /** Goes on to the next field by the keyboard. */
  next(): Promise<void>;
  /** Opens a list and chooses from it. */
  choose(place: Locator, option: { label: string }): Promise<void>;
  count(): number;
}

/** Hands for a page, which have done nothing yet. */
export function countedHands(page: Page): Hands {
  let count = 0;
  const click = async (place: Locator) => {
    count += 1;
    await place.click();
  };
  const keys = async (text: string) => {
    count += [...text].length;
    await page.keyboard.type(text);
  };
  const press = async (key: string) => {
    count += 1;
    await page.keyboard.press(key);
  };
  return {
    ...{ click, keys, press },
    type: async (place, text) => {
      await click(place);
      await keys(text);
    },
    next: () => press('Tab'),
    choose: async (place, option) => {
      count += 2;
      await place.selectOption(option);
    },
    count: () => count,
  };
}
