import { PAGE_PATHS } from '../page-paths';
import { parsePeriod, writePeriod } from '../period/period';

/** Where a ward's page is, showing a period written in any way. */
export function wardPath(wardId: string, period: string): string {
  const days = parsePeriod(period);
  const path = PAGE_PATHS.ward.replace(':id', encodeURIComponent(wardId));
  return days ? `${path}?${new URLSearchParams({ period: writePeriod(days) }).toString()}` : path;
}
