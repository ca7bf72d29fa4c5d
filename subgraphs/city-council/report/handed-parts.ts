import { z } from 'zod';
import { BadInput } from '../../../platform/errors/domain-error';
import { TALLY_GROUPS, TallyGroupEnum } from '../../indicators/tally.model';
import { WardState } from '../../indicators/ward-state';
import { FigureBasis, type HandedCityTally, type HandedParts } from './report.model';

const figures = z.object({ __typename: z.string().optional() }).catchall(z.int32().min(0).nullable());
const tally = z.object(Object.fromEntries(TALLY_GROUPS.map((group) => [group, figures.nullish()])));
/** Groups as clients know them; a ward that is ahead may name one that is not known here. */
const groups = z
  .array(z.string().transform((name) => TallyGroupEnum[name] ?? []))
  .transform((names) => names.flat())
  .nullish()
  .catch(null);
const wardTally = tally.extend({ suppressed: groups, notKept: groups });
const cityTally = tally.extend({ affairsNotKept: groups });
const answer = z.object({ wardId: z.string(), state: z.enum(WardState) });
const part = z.object({ answer: answer.nullable(), tally: wardTally.nullable().catch(null) });
const handedParts = z.object({
  wards: z.array(part.nullable().catch(null)).nullish().catch(null),
  city: cityTally.nullish().catch(null),
});

/**
 * Reads what other servers answered, as the gateway hands it back, or whoever asks this server in its place. A part that
 * cannot be read counts as not come: one ward's nonsense must take neither the report nor the other wards with it.
 */
export function readHandedParts(handed: Record<string, unknown>): HandedParts {
  return handedParts.parse(handed);
}

/** Reads what citizen affairs says of its groups, as the gateway hands it back: null where it did not come. */
export const readHandedCity = (handed: Record<string, unknown>): Pick<HandedCityTally, 'affairsNotKept'> =>
  z.object({ affairsNotKept: groups }).parse(handed);

/** Reads what a report rests on out of its key. Refuses with BadInput what is no basis. */
export function readBasis(basis: unknown): FigureBasis {
  const known = Object.values(FigureBasis).find((one) => one === basis);
  if (!known) throw new BadInput({ vi: 'Cơ sở số liệu không hợp lệ.', en: 'This is no basis of a report.' });
  return known;
}
