import { type ComponentType, lazy } from 'react';
import { matchPath } from 'react-router';
import type { Client } from 'urql';
import { askEarly } from '../briefing/ask-early';
import { PAGE_PATHS } from '../page-paths';

/** A page, which is a file of its own, fetched when it is first opened. */
export interface PageRoute {
  path: string;
  Page: ComponentType;
  load(): Promise<ComponentType>;
  /** Asks for what the page will ask for first. */
  askEarly?(client: Client, address: URLSearchParams): void;
}

/** The pages by their addresses. */
const ROUTES: PageRoute[] = [
  {
    ...route(PAGE_PATHS.briefing, () => import('../briefing/briefing-page').then(({ BriefingPage }) => BriefingPage)),
    askEarly,
  },
  route(PAGE_PATHS.wards, () => import('../wards/wards-page').then(({ WardsPage }) => WardsPage)),
  route(PAGE_PATHS.ward, () => import('../wards/ward-page').then(({ WardPage }) => WardPage)),
  route(PAGE_PATHS.recommendations, () =>
    import('../recommendations/recommendations-page').then(({ RecommendationsPage }) => RecommendationsPage),
  ),
  route(PAGE_PATHS.conference, () =>
    import('../conference/conference-page').then(({ ConferencePage }) => ConferencePage),
  ),
  route(PAGE_PATHS.report, () => import('../report/page/report-page').then(({ ReportPage }) => ReportPage)),
  route(PAGE_PATHS.data, () => import('../data/data-page').then(({ DataPage }) => DataPage)),
];

/** The page of an address, or undefined where there is none. */
export function pageOf(pathname: string): PageRoute | undefined {
  return ROUTES.find(({ path }) => matchPath(path, pathname));
}

/**
 * Fetches the page of an address before anything is drawn, and gives the routes with it: React holds a page back for a third of a
 * second that it had to wait for, and figures with it.
 */
export async function routesWithPageOf(pathname: string): Promise<PageRoute[]> {
  const opened = pageOf(pathname);
  const Page = await opened?.load();
  return ROUTES.map((known) => (known === opened && Page ? { ...known, Page } : known));
}

function route(path: string, load: () => Promise<ComponentType>): PageRoute {
  return { path, load, Page: lazy(async () => ({ default: await load() })) };
}
