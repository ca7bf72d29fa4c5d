import { z } from 'zod';
import { isCalendarDate } from '../../../platform/graphql/scalars/dates';
import { isWardId } from '../../records/ward-id';
import { WardKind } from './ward.model';
import { SuccessionExtent } from './ward-succession.model';

/** One thing that is wrong with a change of units, and where in its file. */
export interface UnitFault {
  /** Such as `successors[1].from[0]`; empty for the file as a whole. */
  place: string;
  /** Vietnamese sentence. / English sentence. */
  message: string;
}

/** A fault out of its two sentences. */
export const unitFault = (place: string, vi: string, en: string): UnitFault => ({ place, message: `${vi} / ${en}` });

/** A change of units that is not applied. The message lists every fault with its place. */
export class UnitChangeRefused extends Error {
  constructor(readonly faults: readonly UnitFault[]) {
    super(faults.map(({ place, message }) => (place ? `${place}: ${message}` : message)).join('\n'));
    this.name = 'UnitChangeRefused';
  }
}

const words = z
  .string({ error: 'cần một chuỗi chữ / expected a text' })
  .transform((text) => text.trim().normalize('NFC'))
  .refine((text) => text !== '', { error: 'còn trống / is empty' });

const wardId = z
  .string({ error: 'cần mã định danh xã, phường / expected the id of a ward' })
  .refine(isWardId, { error: 'cần chữ thường, chữ số, gạch nối / expected small letters, digits and hyphens' });

const origin = z.union(
  [
    wardId.transform((id) => ({ id, extent: SuccessionExtent.WHOLE })),
    z.strictObject({ id: wardId, extent: z.enum(SuccessionExtent) }),
  ],
  {
    error:
      'cần mã định danh xã, phường, hoặc { "id", "extent": "WHOLE" | "PART" } / expected the id of a ward, or { "id", "extent": "WHOLE" | "PART" }',
  },
);

const newUnit = z.strictObject({
  id: wardId,
  code: z.string().regex(/^\d{5}$/, { error: 'cần năm chữ số / expected five digits' }),
  kind: z.enum(WardKind, { error: `cần một trong / expected one of ${Object.keys(WardKind).join(', ')}` }),
  name: words,
  nameEn: words,
  from: z.array(origin).default([]),
  alsoFrom: words.nullable().default(null),
});

const unitChange = z.strictObject({
  effectiveOn: z
    .string({ error: 'cần ngày YYYY-MM-DD / expected a day, YYYY-MM-DD' })
    .refine(isCalendarDate, { error: 'cần ngày YYYY-MM-DD / expected a day, YYYY-MM-DD' }),
  legalBasis: z
    .array(words, { error: 'cần danh sách văn bản / expected a list of documents' })
    .min(1, { error: 'cần ít nhất một văn bản / expected at least one document' }),
  successors: z.array(newUnit, { error: 'cần danh sách đơn vị mới / expected a list of new units' }).default([]),
  leaving: z.array(z.strictObject({ id: wardId, to: words })).default([]),
  note: words.nullable().default(null),
});

/**
 * A change of units on one day, by law: new units with what they come from, and what leaves the city. A unit that only gets
 * another name or code is a new unit that all of the old one goes over into.
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
    read.error.issues.map(({ path, message }) => ({ place: placeOf(path), message: sentence(message) })),
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

const sentence = (message: string): string => (/[.]$/.test(message) ? message : `${message}.`);
