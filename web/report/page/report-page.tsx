import { useMemo } from 'react';
import { type Client, useClient } from 'urql';
import { Page } from '../../design/page';
import type { TypedDocumentString } from '../../graph/generated/graphql';
import { useWords } from '../../language/use-words';
import { PeriodChooser } from '../../period/period-chooser';
import { usePeriod } from '../../period/use-period';
import type { Ask } from '../data/read-pages';
import { ReportView } from './report-view';
import { REPORT_WORDS } from './report-words';

/** The official report of the period in the address. */
export function ReportPage() {
  const { language } = useWords();
  const { period, choosePeriod } = usePeriod();
  const client = useClient();
  const ask = useMemo(() => askOver(client), [client]);
  return (
    <Page
      title={REPORT_WORDS[language].title}
      tools={period && <PeriodChooser period={period} onChoose={choosePeriod} />}
    >
      {period && <ReportView ask={ask} period={`${period.from}/${period.to}`} language={language} />}
    </Page>
  );
}

/** Asks anew each time: a report is of the moment in which it is made. */
function askOver(client: Client): Ask {
  return async <Data, Variables extends Record<string, unknown>>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
  ) => {
    const text = document.toString();
    const asked = /^\s*mutation\b/.test(text)
      ? client.mutation<Data>(text, variables)
      : client.query<Data>(text, variables, { requestPolicy: 'network-only' });
    const { data, error } = await asked.toPromise();
    if (data === undefined || data === null) throw error ?? new Error('The answer had no data.');
    return data;
  };
}
