import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot, type Root } from 'react-dom/client';
import { queriesFor, type SavedQuery } from '../saved-query';
import type { SignIn } from '../../sign-in/sign-in';
import { AccountBar, type Leaving } from './account-bar';
import { createFetcher } from './fetcher';
import { Gate } from './gate';
import { createSavedQueriesPanel, variablesText } from './saved-queries-panel';
import { openSession, type Session, signInWith } from '../../sign-in/page/session';
import { startEditorWorkers } from './workers';
import 'graphiql/style.css';
import '@fontsource/jetbrains-mono/400.css';
import './explorer.css';

void open(document.querySelector<HTMLElement>('#explorer')!); // the page that loads this script has it

/** Puts the explorer in place of what `element` holds, once somebody is signed in; its data attributes say what to explore. */
async function open(element: HTMLElement): Promise<void> {
  const title = element.dataset.title ?? '';
  const settings = await ask<SignIn | null>('explorer/sign-in.json');
  const signInPage = settings && { settings, address: location.pathname };
  const session = signInPage && (await openSession(signInPage));
  const root = createRoot(element);
  if (signInPage && typeof session === 'string')
    root.render(<Gate title={title} reason={session} signIn={() => signInWith(signInPage)} />);
  else await showExplorer(root, title, element.dataset.graphqlPath ?? '/graphql', session as Session | null); // else no text
}

async function showExplorer(root: Root, title: string, graphqlPath: string, session: Session | null): Promise<void> {
  startEditorWorkers();
  // The editor measures its letters once, so its font has to be there before it is.
  await document.fonts.load('15px "JetBrains Mono"', 'aử');
  const savedQueries = await ask<SavedQuery[]>('explorer/saved-queries.json');
  const forThem = queriesFor(session?.roles ?? [], savedQueries);
  const panel = createSavedQueriesPanel(forThem);
  const opening = queryToOpen(savedQueries, forThem[0]);
  const leaving: Leaving = { keepTabs: () => undefined };

  root.render(
    <GraphiQL
      fetcher={createFetcher(graphqlPath, session, () => leaving.keepTabs())}
      plugins={[panel, HISTORY_PLUGIN]}
      visiblePlugin={panel}
      initialQuery={opening?.query}
      initialVariables={opening && variablesText(opening)}
      defaultQuery=""
      defaultEditorToolsVisibility="variables"
      shouldPersistHeaders={false} // a token somebody types is not left behind in the browser
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Logo>
        <h1 className="explorer-title">{title}</h1>
        {session && <AccountBar session={session} leaving={leaving} />}
      </GraphiQL.Logo>
    </GraphiQL>,
  );
}

/** Asks our own server, which answers in its own type. */
async function ask<Answer>(path: string): Promise<Answer> {
  const response = await fetch(path);
  return (await response.json()) as Answer;
}

/** The query the address asks for, whoever it is for; on a first visit the first one; else none, and GraphiQL shows the tabs it remembers. */
function queryToOpen(savedQueries: SavedQuery[], first: SavedQuery | undefined): SavedQuery | undefined {
  const wanted = new URLSearchParams(location.search).get('q');
  const found = savedQueries.find(({ id }) => id === wanted);
  if (found) return found;
  const isFirstVisit = localStorage.getItem('graphiql:tabState') === null;
  return isFirstVisit ? first : undefined;
}
