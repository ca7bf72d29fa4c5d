import { Link, useParams, useSearchParams } from 'react-router';
import { Button } from '../../design/button';
import { Page, Section } from '../../design/page';
import { ProblemNotice } from '../../graph/problem-notice';
import { useGraph } from '../../graph/use-graph';
import { useWords } from '../../language/use-words';
import { todayInVietNam } from '../../period/days-since';
import { parsePeriod, type Period, writePeriod } from '../../period/period';
import { PeriodChooser } from '../../period/period-chooser';
import { PageButtons } from '../../records/page-buttons';
import { usePages } from '../../records/use-pages';
import { NoSuchPage } from '../app/no-such-page';
import { type KindOfRecord, useKind } from '../app/own-council';
import { listQuestion, type RecordLine, recordType } from '../graph/record-operations';
import { newRecordLink } from '../page-links';
import { RecordTable } from './record-table';

const LINES = 25;

/** All records of a kind, of any time or of a period in the address. */
export function RecordListPage() {
  const kind = useKind(useParams().kind ?? '');
  return kind && recordType(kind.name).list ? <RecordList key={kind.name} kind={kind} /> : <NoSuchPage />;
}

function RecordList({ kind }: { kind: KindOfRecord }) {
  const { t, number } = useWords();
  const [address] = useSearchParams();
  const { canBeNarrowed, period, filter } = narrowedBy(kind.name, address.get('period') ?? '');
  const pages = usePages(JSON.stringify(filter));
  const answer = useGraph(listQuestion(kind.name), { first: LINES, after: pages.after, filter });
  const list = answer.data?.council.list;
  const lead = list ? t('records.how-many', { count: list.totalCount, number: number(list.totalCount) }) : undefined;
  return (
    <Page title={kind.label} lead={lead} tools={<RecordNew kind={kind} />}>
      {canBeNarrowed && <PeriodFilter period={period} />}
      {answer.problem && (
        <ProblemNotice problem={answer.problem} hasData={list !== undefined} onRetry={answer.askAgain} />
      )}
      <Section title={t('records.list')} aside={list && <PageButtons pages={pages} pageInfo={list.pageInfo} />}>
        {!list && !answer.problem && <p>{t('records.asking')}</p>}
        {list && <Lines records={list.nodes} />}
      </Section>
    </Page>
  );
}

/** Whether a list can be narrowed to a period, and the filter for the one in the address. */
function narrowedBy(kind: string, text: string) {
  const field = recordType(kind).list?.period ?? null;
  const period = field === null ? undefined : parsePeriod(text);
  const filter = period && field !== null ? { [field]: writePeriod(period) } : null;
  return { canBeNarrowed: field !== null, period, filter };
}

function Lines({ records }: { records: readonly RecordLine[] }) {
  const { t } = useWords();
  return records.length === 0 ? <p>{t('records.none')}</p> : <RecordTable records={records} />;
}

function RecordNew({ kind }: { kind: KindOfRecord }) {
  const { t } = useWords();
  if (!kind.mayRecord || kind.mutations.record === null) return null;
  return (
    <Link className="main-link" to={newRecordLink(kind.name)}>
      {t('records.record-new')}
    </Link>
  );
}

/** Narrows the list to a period, which stands in the address. */
function PeriodFilter({ period }: { period: Period | undefined }) {
  const { t } = useWords();
  const [, setAddress] = useSearchParams();
  const choose = (chosen: Period | undefined) =>
    setAddress(chosen ? { period: writePeriod(chosen) } : {}, { replace: true, preventScrollReset: true });
  if (!period)
    return (
      <div>
        <Button onPress={() => choose(parsePeriod(todayInVietNam().slice(0, 4)))}>{t('records.one-period')}</Button>
      </div>
    );
  return (
    <div>
      <PeriodChooser period={period} onChoose={choose} />{' '}
      <Button onPress={() => choose(undefined)}>{t('records.any-time')}</Button>
    </div>
  );
}
