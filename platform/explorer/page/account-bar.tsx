import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';
import type { Session } from '../../sign-in/page/session';

/** Where GraphiQL keeps its tabs between visits, and what the open one of them holds. */
const KEPT = { tabs: 'graphiql:tabState', query: 'graphiql:query', variables: 'graphiql:variables' };

/** What has to happen before the page is left, as long as the editors are there. */
export interface Leaving {
  keepTabs(): void;
}

/** Who is signed in, and the button that ends it. */
export function AccountBar({ session, leaving }: { session: Session; leaving: Leaving }) {
  useKeptTabs(leaving);
  return (
    <p className="account-bar" role="status" aria-label="Đang đăng nhập">
      <span>
        <strong>{session.account}</strong>
        {session.details.length > 0 && <small>{session.details.join(' · ')}</small>}
      </span>
      <button type="button" className="graphiql-un-styled" onClick={() => void session.signOut()}>
        Đăng xuất <span lang="en">Sign out</span>
      </button>
    </p>
  );
}

/** GraphiQL keeps what is typed half a second later, which is too late for a page that is being left. */
function useKeptTabs(leaving: Leaving): void {
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL((state) => ({
    tabs: state.tabs,
    activeTabIndex: state.activeTabIndex,
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
  }));
  useEffect(() => {
    leaving.keepTabs = () => {
      const active = { query: queryEditor?.getValue() ?? null, variables: variableEditor?.getValue() ?? null };
      const kept = tabs.map((tab, index) => ({
        ...tab,
        ...(index === activeTabIndex ? active : {}),
        ...{ hash: null, headers: null, response: null }, // as GraphiQL itself leaves them out
      }));
      localStorage.setItem(KEPT.tabs, JSON.stringify({ tabs: kept, activeTabIndex }));
      // The tab with exactly these is the one that is open on the next visit.
      localStorage.setItem(KEPT.query, active.query ?? '');
      localStorage.setItem(KEPT.variables, active.variables ?? '');
    };
  }, [leaving, tabs, activeTabIndex, queryEditor, variableEditor]);
}
