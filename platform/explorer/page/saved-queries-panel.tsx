import { type GraphiQLPlugin, type MonacoEditor, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type MouseEvent, useEffect, useState } from 'react';
import type { SavedQuery } from '../saved-query';

/** A saved query's variables as its editor shows them: JSON, or nothing. */
export function variablesText(saved: SavedQuery): string {
  return saved.variables ? JSON.stringify(saved.variables, null, 2) : '';
}

/** The side panel that lists the saved queries and opens the one chosen. */
export function createSavedQueriesPanel(savedQueries: SavedQuery[]): GraphiQLPlugin {
  return {
    title: 'Câu truy vấn mẫu',
    icon: BookmarkIcon,
    content: () => <SavedQueryList savedQueries={savedQueries} />,
  };
}

function SavedQueryList({ savedQueries }: { savedQueries: SavedQuery[] }) {
  const { isOpen, choose } = useSavedQueryTabs();
  return (
    <nav aria-labelledby="saved-queries-heading">
      <h2 id="saved-queries-heading" className="saved-queries-heading">
        Câu truy vấn mẫu <span lang="en">Saved queries</span>
      </h2>
      <ol className="saved-queries">
        {savedQueries.map((saved) => (
          <li key={saved.id}>
            {/* A link, so that its address can be copied and sent to a colleague. */}
            <a
              href={`?q=${encodeURIComponent(saved.id)}`}
              aria-current={isOpen(saved) ? 'true' : undefined}
              onClick={(event) => unlessElsewhere(event, () => choose(saved))}
            >
              <strong>{saved.title}</strong>
              <span lang="en">{saved.titleEn}</span>
              {saved.description && <small>{saved.description}</small>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Opens a saved query in the tab that has it, in an empty tab, or in a new one: what a person typed is never lost. */
function useSavedQueryTabs() {
  const { addTab, changeTab } = useGraphiQLActions();
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL((state) => ({
    tabs: state.tabs,
    activeTabIndex: state.activeTabIndex,
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
  }));
  const holds = (index: number, saved: SavedQuery) =>
    tabs[index]?.query === saved.query && (tabs[index].variables ?? '') === variablesText(saved);

  const open = (saved: SavedQuery, queries: MonacoEditor, variables: MonacoEditor) => {
    const found = tabs.findIndex((_, index) => holds(index, saved));
    if (found >= 0) return changeTab(found);
    if (queries.getValue().trim() !== '') addTab();
    queries.setValue(saved.query);
    variables.setValue(variablesText(saved));
  };

  // The list is there before the editors are: a choice made early waits for them.
  const [chosen, choose] = useState<SavedQuery>();
  useEffect(() => {
    if (!chosen || !queryEditor || !variableEditor) return;
    open(chosen, queryEditor, variableEditor);
    choose(undefined);
  }, [chosen, queryEditor, variableEditor]);
  return { isOpen: (saved: SavedQuery) => holds(activeTabIndex, saved), choose };
}

/** Leaves a click with a modifier to the browser, which opens another tab or window. */
function unlessElsewhere(event: MouseEvent, act: () => void): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  act();
}

function BookmarkIcon() {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      aria-hidden="true"
    >
      <path d="M6 3h12v18l-6-4.5L6 21z" strokeLinejoin="round" />
    </svg>
  );
}
