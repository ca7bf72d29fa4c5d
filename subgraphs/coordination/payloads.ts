import { z } from 'zod';
import { BadInput } from '../../platform/errors/domain-error';
import { Period } from '../indicators/period';
import { isWardId } from '../records/ward-id';
import { UPPER_TIER_KINDS } from './upper-tier';
import { GuidanceKind, GuidanceState, ReturnState } from './return-states';

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const day = z.iso.date();
const period = z.string().transform((text) => Period.parse(text));

/** The city asks a ward for its return. */
export const returnRequested = z.object({
  requestId: z.string(),
  period,
  requestedOn: day,
  dueOn: day,
  note: z.string().nullable(),
});

/** A ward has taken note of the request. */
export const requestAcknowledged = z.object({ requestId: z.string(), acknowledgedAt: instant });

/** A ward has begun its return. */
export const returnStarted = z.object({ returnId: z.string(), period, startedAt: instant });

/** A ward hands its return in: the first time, or once more. `submission` counts how often. */
export const returnSubmitted = z.object({
  returnId: z.string(),
  period,
  submission: z.int().min(1),
  submittedAt: instant,
  submittedBy: z.string(),
  figures: z.string(),
  sha256: z.string(),
  comment: z.string().nullable(),
  figureComments: z.string().nullable(),
});

/** The city has decided on what a ward handed in; SUBMITTED says that it took its decision back. Of two tellings the later `decidedAt` counts. */
export const returnDecided = z.object({
  period,
  submission: z.int().min(1),
  decision: z.enum([ReturnState.ACCEPTED, ReturnState.RETURNED, ReturnState.SUBMITTED]),
  decidedAt: instant,
  note: z.string().nullable(),
});

/** The Standing Committee has closed a period, or reopened it. */
export const periodClosed = z.object({
  id: z.string(),
  from: day,
  to: day,
  closedAt: instant,
  reopenedAt: instant.nullable(),
});

/** The city council tells of units; of two tellings the later one has the greater version. */
export const unitsTold = z.object({
  version: z.int().min(1),
  units: z.array(z.object({ id: z.string().refine(isWardId), validFrom: day, validTo: day.nullable() })).min(1),
  /** A city council that is not up to date yet does not say. */
  upperTier: z.object({ kind: z.enum(UPPER_TIER_KINDS), name: z.string().min(1) }).nullish(),
});

/** The city sends guidance or a task to a ward. */
export const guidanceSent = z.object({
  guidanceId: z.string(),
  kind: z.enum(GuidanceKind),
  title: z.string(),
  body: z.string(),
  sentOn: day,
  dueOn: day.nullable(),
});

/** The city takes back what it sent by mistake. */
export const guidanceWithdrawn = z.object({ guidanceId: z.string(), withdrawnAt: instant, reason: z.string() });

/**
 * How far a ward is with it. `version` grows with each report, so that an old one changes nothing; `life` says since when the ward's database
 * is in its present life, once it was put back, after which versions begin again lower.
 */
export const guidanceProgress = z.object({
  guidanceId: z.string(),
  version: z.int().min(1),
  life: instant.optional(),
  state: z.enum(GuidanceState),
  arrivedAt: instant,
  acknowledgedAt: instant.nullable(),
  progress: z.string().nullable(),
  doneOn: day.nullable(),
});

/** The city council asks citizen affairs for its figures, for a report that is to be issued. */
export const figuresRequested = z.object({ reportId: z.string(), period });

/** Citizen affairs' figures by code, as they stood at one moment, without those whose records are not kept: as an earlier build reads them. */
export const figuresSent = z.object({
  reportId: z.string(),
  countedAt: instant,
  figures: z.record(z.string(), z.int32().min(0)),
});

/** The payload of a crossing cannot be read. */
export class PayloadRefused extends BadInput {
  constructor(kind: string) {
    super({
      vi: 'Nội dung thông tin chuyển đến không đúng mẫu.',
      en: `What came as ${kind} is not written as it should be.`,
    });
  }
}

/** Reads what came as a crossing. Refuses with PayloadRefused. */
export function readPayload<Schema extends z.ZodType>(
  kind: string,
  schema: Schema,
  payload: unknown,
): z.output<Schema> {
  const read = schema.safeParse(payload);
  if (!read.success) throw new PayloadRefused(kind);
  return read.data;
}

const WARD_SERVER = 'ward-council/';

/** The ward whose server something came from. Refuses with PayloadRefused what came from no ward. */
export function wardThatSent({ from, kind }: { from: string; kind: string }): string {
  const wardId = from.startsWith(WARD_SERVER) ? from.slice(WARD_SERVER.length) : '';
  if (!isWardId(wardId)) throw new PayloadRefused(kind);
  return wardId;
}

/** Refuses with PayloadRefused what did not come from the city council. */
export function refuseUnlessFromCity({ from, kind }: { from: string; kind: string }): void {
  if (from !== 'city-council') throw new PayloadRefused(kind);
}
