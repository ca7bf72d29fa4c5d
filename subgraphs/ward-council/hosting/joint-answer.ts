import type { GraphQLFormattedError } from 'graphql';
import { withNextStep } from '../../../platform/errors/domain-error';
import { toRecordId } from '../../../platform/graphql/global-id';
import { FAULT } from '../../../platform/errors/error-codes';
import { inCurrentLanguage } from '../../../platform/language/current-language';
import type { AnswerHere } from '../../../platform/http/ask-here';

/** The ward that a representation names: by `wardId` in its key, or `Ward` by its id. */
export function wardNamedBy(representation: unknown): string | undefined {
  if (typeof representation !== 'object' || representation === null) return undefined;
  const { __typename: type, id, wardId } = representation as Record<string, unknown>;
  if (typeof wardId === 'string') return wardId;
  return type === 'Ward' && typeof id === 'string' ? toRecordId(id, { type }) : undefined;
}

/** The places of representations by the ward that they name; those that name none stand under undefined. */
export function placesByWard(representations: readonly unknown[]): Map<string | undefined, number[]> {
  const places = new Map<string | undefined, number[]>();
  representations.forEach((one, at) => {
    const wardId = wardNamedBy(one);
    const found = places.get(wardId);
    if (found) found.push(at);
    else places.set(wardId, [at]);
  });
  return places;
}

/** The answers of wards that were asked apart, put together in the order of the representations. */
export class JointAnswer {
  private readonly entities: unknown[];
  private readonly errors: GraphQLFormattedError[] = [];

  constructor(
    private readonly name: string,
    length: number,
  ) {
    this.entities = Array.from({ length }, () => null);
  }

  /** Takes in what a ward answered to those at `places`, and to no others. */
  put(wardId: string, places: readonly number[], { data, errors = [] }: AnswerHere): void {
    const entities: unknown = data?.[this.name];
    const isWhole = Array.isArray(entities) && entities.length === places.length;
    if (!isWhole) return this.miss(places, ofWard(errors[0] ?? noAnswer(), wardId));
    places.forEach((place, at) => (this.entities[place] = entities[at] as unknown));
    for (const error of errors) this.putError(ofWard(error, wardId), places);
  }

  /** Says at each of the places why there is nothing. */
  miss(places: readonly number[], { message, extensions }: GraphQLFormattedError): void {
    const error = { message, ...(extensions ? { extensions } : {}) };
    for (const place of places) this.errors.push({ ...error, path: [this.name, place] });
  }

  response(): { data: Record<string, unknown>; errors?: GraphQLFormattedError[] } {
    return { data: { [this.name]: this.entities }, ...(this.errors.length > 0 ? { errors: this.errors } : {}) };
  }

  /** A ward counts its entities from zero; in the whole they stand elsewhere. */
  private putError(error: GraphQLFormattedError, places: readonly number[]): void {
    const [, at, ...rest] = error.path ?? [];
    const place = typeof at === 'number' ? places[at] : undefined;
    this.errors.push({ ...error, path: [this.name, ...(place === undefined ? [places[0] ?? 0] : [place, ...rest])] });
  }
}

const noAnswer = (): GraphQLFormattedError => ({
  message: inCurrentLanguage(
    withNextStep(FAULT, { vi: 'Xã, phường không trả lời được.', en: 'The ward gave no answer.' }),
  ),
  extensions: { code: FAULT },
});

/** An error that names its ward; `http` is for whole answers and says nothing of one ward. */
function ofWard({ extensions: { http: _, ...facts } = {}, ...error }: GraphQLFormattedError, ward: string) {
  return { ...error, extensions: { ...facts, ward } };
}
