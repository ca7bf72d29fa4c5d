import type { Language, Sentence } from '../../../platform/language/sentence';
import { z } from 'zod';
import { isCalendarDate } from '../../../platform/graphql/scalars/dates';
import type { UserErrorCode } from '../../recording/user-error';
import { dayRule, textRule, type ValueRule } from '../../recording/value-rules';
import { isWardId } from '../../records/ward-id';
import { WardKind } from './ward.model';
import { SuccessionExtent } from './ward-succession.model';

/** One thing that is wrong with a change of units, and where in its file. */
export interface UnitFault {
  /** Such as `successors[1].from[0]`; empty for the file as a whole. */
  place: string;
  /** Of a rule that every way into the records keeps. */
  code?: UserErrorCode;
  says: Sentence;
}

/** A fault out of its two sentences. */
export const unitFault = (place: string, vi: string, en: string): UnitFault => ({ place, says: { vi, en } });

/** A change of units that is not applied. The message lists every fault with its place. */
export class UnitChangeRefused extends Error {
  constructor(readonly faults: readonly UnitFault[]) {
    super(listed(faults, 'vi'));
    this.name = 'UnitChangeRefused';
  }

  /** The faults, a line each. */
  told(language: Language): string {
    return listed(this.faults, language);
  }
}

const listed = (faults: readonly UnitFault[], language: Language): string =>
  faults.map(({ place, code, says }) => [place, code, says[language]].filter(Boolean).join(': ')).join('\n');

/** What is said of a value that does not have the form of its place. */
const FORMS = {
  TEXT: { vi: 'cần một chuỗi chữ.', en: 'expected a text.' },
  EMPTY: { vi: 'còn trống.', en: 'is empty.' },
  WARD: { vi: 'cần mã định danh xã, phường.', en: 'expected the id of a ward.' },
  WARD_ID: { vi: 'cần chữ thường, chữ số, gạch nối.', en: 'expected small letters, digits and hyphens.' },
  ORIGIN: {
    vi: 'cần mã định danh xã, phường, hoặc { "id", "extent": "WHOLE" | "PART" }.',
    en: 'expected the id of a ward, or { "id", "extent": "WHOLE" | "PART" }.',
  },
  CODE: { vi: 'cần năm chữ số.', en: 'expected five digits.' },
  DAY: { vi: 'cần ngày YYYY-MM-DD.', en: 'expected a day, YYYY-MM-DD.' },
  DOCUMENTS: { vi: 'cần danh sách văn bản.', en: 'expected a list of documents.' },
  DOCUMENT: { vi: 'cần ít nhất một văn bản.', en: 'expected at least one document.' },
  UNITS: { vi: 'cần danh sách đơn vị mới.', en: 'expected a list of new units.' },
  KIND: {
    vi: `cần một trong: ${Object.keys(WardKind).join(', ')}.`,
    en: `expected one of: ${Object.keys(WardKind).join(', ')}.`,
  },
  BOUNDS_OF_TEXT: ruleForm(textRule),
  FIRST_DAY: ruleForm(dayRule),
} satisfies Record<string, Sentence & Pick<UnitFault, 'code'>>;

function ruleForm({ code, vi, expected }: ValueRule): Sentence & Pick<UnitFault, 'code'> {
  return { code, vi: `${vi}.`, en: `expected ${expected}.` };
}

const words = z
  .string({ error: 'TEXT' })
  .transform((text) => text.trim().normalize('NFC'))
  .refine((text) => text !== '', { error: 'EMPTY' })
  .refine(textRule.holds, { error: 'BOUNDS_OF_TEXT' });

const wardId = z.string({ error: 'WARD' }).refine(isWardId, { error: 'WARD_ID' });

const origin = z.union(
  [
    wardId.transform((id) => ({ id, extent: SuccessionExtent.WHOLE })),
    z.strictObject({ id: wardId, extent: z.enum(SuccessionExtent) }),
  ],
  {
    error: 'ORIGIN',
  },
);

const newUnit = z.strictObject({
  id: wardId,
  code: z.string().regex(/^\d{5}$/, { error: 'CODE' }),
  kind: z.enum(WardKind, { error: 'KIND' }),
  name: words,
  nameEn: words,
  from: z.array(origin).default([]),
  alsoFrom: words.nullable().default(null),
});

const unitChange = z.strictObject({
  effectiveOn: z
    .string({ error: 'DAY' })
    .refine(isCalendarDate, { error: 'DAY' })
    .refine(dayRule.holds, { error: 'FIRST_DAY' }),
  legalBasis: z.array(words, { error: 'DOCUMENTS' }).min(1, { error: 'DOCUMENT' }),
  successors: z.array(newUnit, { error: 'UNITS' }).default([]),
  leaving: z.array(z.strictObject({ id: wardId, to: words })).default([]),
  note: words.nullable().default(null),
  reason: words.nullable().default(null),
});

/**
 * A change of units on one day, by law: new units with what they come from, and what leaves the city. A unit that only gets
 * another name or code is a new unit that all of the old one goes over into. One that is added to changes of its day that were
 * applied before says why in `reason`.
 */
export type UnitChange = z.output<typeof unitChange>;

/** A unit that a change brings into force. */
export type NewUnit = UnitChange['successors'][number];

/** Reads a change of units from the text of its file. Refuses with UnitChangeRefused, which lists all that is wrong with its form. */
export function readUnitChange(text: string): UnitChange {
  return parseUnitChange(jsonOf(text));
}

/** Reads a change of units that was kept as JSON. Refuses as `readUnitChange` does. */
export function parseUnitChange(content: unknown): UnitChange {
  const read = unitChange.safeParse(content);
  if (read.success) return read.data;
  throw new UnitChangeRefused(
    read.error.issues.map(({ path, message }) => {
      const { code, vi, en } = formOf(message);
      return { place: placeOf(path), ...(code && { code }), says: { vi, en } };
    }),
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UnitChangeRefused([unitFault('', 'Tệp không phải là JSON hợp lệ.', 'The file is no valid JSON.')]);
  }
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at > 0 ? '.' : ''}${String(step)}`)).join('');

/** What zod itself says, such as of a name that it does not know, is in English. */
const formOf = (message: string): Sentence & Pick<UnitFault, 'code'> =>
  Object.hasOwn(FORMS, message) ? FORMS[message as keyof typeof FORMS] : { vi: `${message}.`, en: `${message}.` };
