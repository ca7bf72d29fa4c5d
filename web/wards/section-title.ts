import { wardName } from '../language/ward-name';

/** The directory's names of a ward; only where two wards stand beside each other. */
export type Named = { name: string; nameEn: string } | undefined;

/** A section's title, with the ward that it tells of where there are two. */
export function titleWith(title: string, named: Named): string {
  return named ? `${title}: ${wardName(named)}` : title;
}
