import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import { PAGE_PATHS } from '../page-paths';

/** A page of the navigation bar. */
export interface PageRoute {
  path: string;
  Page: LazyExoticComponent<ComponentType>;
}

/** The pages; each is a file of its own, fetched when it is first opened. */
export const ROUTES: PageRoute[] = [
  {
    path: PAGE_PATHS.briefing,
    Page: lazy(() => import('../briefing/briefing-page').then(({ BriefingPage }) => ({ default: BriefingPage }))),
  },
  {
    path: PAGE_PATHS.report,
    Page: lazy(() => import('../report/page/report-page').then(({ ReportPage }) => ({ default: ReportPage }))),
  },
  {
    path: PAGE_PATHS.data,
    Page: lazy(() => import('../data/data-page').then(({ DataPage }) => ({ default: DataPage }))),
  },
];
