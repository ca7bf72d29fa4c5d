import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Routes, useLocation } from 'react-router';
import { Page } from '../design/page';
import { FailureBoundary } from './failure-boundary';
import { Header } from './header';
import style from './pages.module.css';
import type { PageRoute } from './routes';
import { useUpperTier } from './use-upper-tier';

/** The header and, below it, the page of the address. */
export function Pages({ routes }: { routes: PageRoute[] }) {
  const { t } = useTranslation();
  useUpperTier();
  const { pathname } = useLocation();
  return (
    <>
      <a className={style.skip} href="#main">
        {t('app.skip')}
      </a>
      <Header />
      <main id="main" tabIndex={-1} className={style.main}>
        <FailureBoundary key={pathname}>
          <Suspense fallback={<p className={style.opening}>{t('app.opening')}</p>}>
            <Routes>
              {routes.map(({ path, Page: ThePage }) => (
                <Route key={path} path={path} element={<ThePage />} />
              ))}
              <Route path="*" element={<Page title={t('app.not-found')}>{t('app.not-found-hint')}</Page>} />
            </Routes>
          </Suspense>
        </FailureBoundary>
      </main>
    </>
  );
}
