import { useEffect, useRef } from 'react';
import { NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { Choices } from '../../app/choices';
import { FailureBoundary } from '../../app/failure-boundary';
import header from '../../app/header.module.css';
import pages from '../../app/pages.module.css';
import { useSession } from '../../app/signed-in-as';
import { Button } from '../../design/button';
import { Page } from '../../design/page';
import { ProblemNotice } from '../../graph/problem-notice';
import { useGraph } from '../../graph/use-graph';
import { useWords } from '../../language/use-words';
import { RecordKindsDocument } from '../graph/generated/graphql';
import { WARD_PAGE_PATHS } from '../page-paths';
import { CouncilIs } from './own-council';

const LINKS = [
  { name: 'tasks', path: WARD_PAGE_PATHS.tasks },
  { name: 'kinds', path: WARD_PAGE_PATHS.kinds },
  { name: 'returns', path: WARD_PAGE_PATHS.returns },
] as const;

/** What every page of a ward has around it: whose it is, the way to the others, and what the ward's server says of its kinds of records. */
export function WardFrame() {
  const { t, language } = useWords();
  const locale = language === 'en' ? 'EN' : 'VI';
  const answer = useGraph(RecordKindsDocument, { locale });
  const council = answer.data?.council;
  const isForbidden = answer.problem?.kind === 'forbidden';
  return (
    <>
      <a className={pages.skip} href="#main">
        {t('app.skip')}
      </a>
      <header className={header.header}>
        <div className={header.row}>
          <NavLink to={WARD_PAGE_PATHS.tasks} className={header.brand}>
            <span className={header.mark} aria-hidden="true" />
            <span>
              <strong>{council?.name ?? 'Hai Cấp'}</strong>
              <small>{t('ward-app.subtitle')}</small>
            </span>
          </NavLink>
          <nav className={header.nav} aria-label={t('app.navigation')}>
            {council &&
              LINKS.map(({ name, path }) => (
                <NavLink key={name} to={path} end={path === WARD_PAGE_PATHS.tasks}>
                  {t(`ward-app.pages.${name}`)}
                </NavLink>
              ))}
          </nav>
          <Choices />
        </div>
      </header>
      <Main>
        {council ? (
          <CouncilIs council={council}>
            <Outlet />
          </CouncilIs>
        ) : isForbidden ? (
          <NotForYou />
        ) : answer.problem ? (
          <ProblemNotice problem={answer.problem} hasData={false} onRetry={answer.askAgain} />
        ) : (
          <p className={pages.opening}>{t('app.opening')}</p>
        )}
      </Main>
      <ScrollRestoration />
    </>
  );
}

/** After another page was opened the keyboard begins in it, unless the page has chosen a field. */
function Main({ children }: { children: React.ReactNode }) {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    if (!main.current?.contains(document.activeElement)) main.current?.focus();
  }, [pathname]);
  return (
    <main id="main" ref={main} tabIndex={-1} className={pages.main}>
      <FailureBoundary key={pathname}>{children}</FailureBoundary>
    </main>
  );
}

/** What somebody sees whose account is not of this ward. */
function NotForYou() {
  const { t } = useWords();
  const session = useSession();
  return (
    <Page title={t('ward-app.not-for-you')}>
      <p>{t('ward-app.not-for-you-hint', { account: session.account })}</p>
      <span>
        <Button isMain onPress={() => void session.signOut()}>
          {t('app.sign-out')}
        </Button>
      </span>
    </Page>
  );
}
