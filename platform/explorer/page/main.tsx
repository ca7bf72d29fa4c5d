import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import type { SavedQuery } from '../saved-query';
import { createFetcher } from './fetcher';
import { createSavedQueriesPanel, variablesText } from './saved-queries-panel';
import { startEditorWorkers } from './workers';
import 'graphiql/style.css';
import '@fontsource/jetbrains-mono/400.css';
import './explorer.css';

void showExplorer(document.querySelector<HTMLElement>('#explorer')!); // the page that loads this script has it

/** Puts the explorer in place of what `root` holds; its data attributes say what to explore. */
async function showExplorer(root: HTMLElement): Promise<void> {
  startEditorWorkers();
  // The editor measures its letters once, so its font has to be there before it is.
  await document.fonts.load('15px "JetBrains Mono"', 'aử');
  const response = await fetch('/explorer/saved-queries.json');
  const savedQueries = (await response.json()) as SavedQuery[]; // our own server's answer, in its own type
  const panel = createSavedQueriesPanel(savedQueries);
  const opening = queryToOpen(savedQueries);

  createRoot(root).render(
    <GraphiQL
      fetcher={createFetcher(root.dataset.graphqlPath ?? '/graphql')}
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
        <h1 className="explorer-title">{root.dataset.title}</h1>
      </GraphiQL.Logo>
    </GraphiQL>,
  );
}

/** The query the address asks for; on a first visit the first one; else none, and GraphiQL shows the tabs it remembers. */
function queryToOpen(savedQueries: SavedQuery[]): SavedQuery | undefined {
  const wanted = new URLSearchParams(location.search).get('q');
  const found = savedQueries.find(({ id }) => id === wanted);
  if (found) return found;
  const isFirstVisit = localStorage.getItem('graphiql:tabState') === null;
  return isFirstVisit ? savedQueries[0] : undefined;
}
