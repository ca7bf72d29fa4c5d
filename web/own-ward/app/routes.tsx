import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { PageFailed } from '../../app/failure-boundary';
import { WARD_PAGE_PATHS } from '../page-paths';
import { NoSuchPage } from './no-such-page';
import { WardFrame } from './ward-frame';

/** The pages of a ward by their addresses; the code of each is fetched when it is first opened. */
export function wardRouter(mountPath: string) {
  const children: RouteObject[] = [
    page('tasks', () => import('../tasks/tasks-page').then(({ TasksPage }) => TasksPage)),
    page('kinds', () => import('../records/kinds-page').then(({ KindsPage }) => KindsPage)),
    page('records', () => import('../records/record-list-page').then(({ RecordListPage }) => RecordListPage)),
    page('newRecord', () => import('../records/new-record-page').then(({ NewRecordPage }) => NewRecordPage)),
    page('record', () => import('../records/record-page').then(({ RecordPage }) => RecordPage)),
    page('returns', () => import('../returns/returns-page').then(({ ReturnsPage }) => ReturnsPage)),
    page('aReturn', () => import('../returns/return-page').then(({ ReturnPage }) => ReturnPage)),
    { path: WARD_PAGE_PATHS.signIn, element: <Navigate to={WARD_PAGE_PATHS.tasks} replace /> },
    { path: '*', element: <NoSuchPage /> },
  ];
  const frame: RouteObject = {
    element: <WardFrame />,
    errorElement: <PageFailed />,
    hydrateFallbackElement: <></>,
    children,
  };
  return createBrowserRouter([frame], { basename: mountPath || '/' });
}

function page(name: keyof typeof WARD_PAGE_PATHS, load: () => Promise<ComponentType>): RouteObject {
  return { path: WARD_PAGE_PATHS[name], lazy: async () => ({ Component: await load() }) };
}
