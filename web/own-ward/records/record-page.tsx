import { Link, useParams, useSearchParams } from 'react-router';
import { Page, Section } from '../../design/page';
import { ProblemNotice } from '../../graph/problem-notice';
import { useGraph } from '../../graph/use-graph';
import { useWords } from '../../language/use-words';
import { writeSummary } from '../../language/write';
import { NoSuchPage } from '../app/no-such-page';
import { type KindOfRecord, useKind, useOwnCouncil } from '../app/own-council';
import { recordQuestion, recordType, type WholeRecord } from '../graph/record-operations';
import { listLink } from '../page-links';
import { ActForm } from './act-form';
import { Acts } from './acts';
import { Children } from './children';
import { Facts } from './facts';
import { History } from './history';
import { readAct } from './read-act';
import { Marks, StateText } from './record-table';
import { JustDone } from './told';

/** One record: what stands in it, what can be done with it, what belongs to it, and what became of it. */
export function RecordPage() {
  const { kind: name = '', id = '' } = useParams();
  const kind = useKind(name);
  return kind ? <OneRecord key={id} kind={kind} id={id} /> : <NoSuchPage />;
}

function OneRecord({ kind, id }: { kind: KindOfRecord; id: string }) {
  const { t } = useWords();
  const { wardId } = useOwnCouncil();
  const answer = useGraph(recordQuestion(kind.name), { of: { __typename: kind.name, wardId, id } });
  const record = answer.data?.records[0];
  if (record) return <Shown kind={kind} record={record} onChanged={answer.askAgain} />;
  if (answer.data && !answer.problem) return <NoSuchPage />;
  return (
    <Page title={kind.label}>
      {answer.problem ? (
        <ProblemNotice problem={answer.problem} hasData={false} onRetry={answer.askAgain} />
      ) : (
        <p>{t('records.asking')}</p>
      )}
    </Page>
  );
}

function Shown({ kind, record, onChanged }: { kind: KindOfRecord; record: WholeRecord; onChanged: () => void }) {
  const { t } = useWords();
  const [address] = useSearchParams();
  const act = readAct(address, kind, record);
  const back = recordType(kind.name).list !== null;
  return (
    <Page
      title={writeSummary(record.summary)}
      lead={back ? <Link to={listLink(kind.name)}>{t('records.back-to', { kind: kind.label })}</Link> : kind.label}
    >
      <JustDone record={record} />
      {act ? (
        <ActForm key={JSON.stringify(act)} {...{ kind, record, act, onChanged }} />
      ) : (
        <>
          <Section
            title={kind.label}
            aside={
              <span>
                <StateText record={record} /> <Marks record={record} />
              </span>
            }
          >
            <Facts kind={kind} record={record} />
          </Section>
          <Acts kind={kind} record={record} />
          <Children record={record} />
          <History kind={kind} record={record} />
        </>
      )}
    </Page>
  );
}
