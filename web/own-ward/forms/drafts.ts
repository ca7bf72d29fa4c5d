import type { Values } from './entered-value';

/** Whose draft it is, and of which form. */
export interface DraftPlace {
  /** The account's lasting id: nobody else is shown the draft. */
  subject: string;
  wardId: string;
  form: string;
}

const BEGINNING = 'hai-cap.draft ';

const keyOf = ({ subject, wardId, form }: DraftPlace): string => `${beginningOf(subject)}${wardId} ${form}`;

const beginningOf = (subject: string): string => `${BEGINNING}${encodeURIComponent(subject)} `;

/**
 * Keeps what stands in a form in this browser, over a dropped connection, an ended sign-in or a closed tab. Personal data is
 * kept as long as the tab is open, and no longer.
 */
export function keepDraft(place: DraftPlace, values: Values, personal: ReadonlySet<string>): void {
  const entries = Object.entries(values).filter(([, value]) => value !== '');
  put(
    localStorage,
    place,
    entries.filter(([name]) => !personal.has(name)),
  );
  put(
    sessionStorage,
    place,
    entries.filter(([name]) => personal.has(name)),
  );
}

/** What was kept of a form; undefined where nothing was. */
export function readDraft(place: DraftPlace): Values | undefined {
  const found = [localStorage, sessionStorage].map((storage) => read(storage, place));
  return found.some(Boolean) ? { ...found[0], ...found[1] } : undefined;
}

/** Forgets what was kept of a form. */
export function dropDraft(place: DraftPlace): void {
  for (const storage of [localStorage, sessionStorage]) storage.removeItem(keyOf(place));
}

/** Forgets every draft of an account in this browser, as when it signs out. */
export function dropDraftsOf(subject: string): void {
  for (const storage of [localStorage, sessionStorage])
    for (const key of Object.keys(storage)) if (key.startsWith(beginningOf(subject))) storage.removeItem(key);
}

function put(storage: Storage, place: DraftPlace, entries: [string, string][]): void {
  if (entries.length === 0) return storage.removeItem(keyOf(place));
  try {
    storage.setItem(keyOf(place), JSON.stringify(Object.fromEntries(entries)));
  } catch {
    storage.removeItem(keyOf(place)); // no room in this browser: what is typed stays on the page, and leaving it still asks
  }
}

function read(storage: Storage, place: DraftPlace): Values | undefined {
  const kept = storage.getItem(keyOf(place));
  return kept === null ? undefined : (JSON.parse(kept) as Values); // put() wrote it
}
