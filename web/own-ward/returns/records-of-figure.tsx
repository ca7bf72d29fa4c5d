import { Link } from 'react-router';
import table from '../../design/table.module.css';
import { ProblemNotice } from '../../graph/problem-notice';
import { useGraph } from '../../graph/use-graph';
import { useWords } from '../../language/use-words';
import { writeDay, writeSummary } from '../../language/write';
import { type Period, writePeriod } from '../../period/period';
import { PageButtons } from '../../records/page-buttons';
import { usePages } from '../../records/use-pages';
import { useOwnCouncil } from '../app/own-council';
import { RecordsOfFigureDocument } from '../graph/generated/graphql';
import { recordLink } from '../page-links';

/** The records that a figure of the ward counts, each with a way to its page. */
export function RecordsOfFigure({ code, period }: { code: string; period: Period }) {
  const { t, number } = useWords();
  const { wardId } = useOwnCouncil();
  const pages = usePages(code);
  const of = { __typename: 'WardFigure', wardId, period: writePeriod(period), code };
  const answer = useGraph(RecordsOfFigureDocument, { of, after: pages.after });
  const [figure] = answer.data?.figures ?? [];
  const records = figure && 'records' in figure ? figure.records : undefined;
  if (!records)
    return answer.problem ? (
      <ProblemNotice problem={answer.problem} hasData={false} onRetry={answer.askAgain} />
    ) : (
      <p>{t('records.asking')}</p>
    );
  return (
    <>
      <p role="status">{t('returns.behind', { records: number(records.totalCount), sum: number(records.sum) })}</p>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('records.day')}</th>
            <th scope="col">{t('records.record-column')}</th>
          </tr>
        </thead>
        <tbody>
          {records.nodes.map((record) => (
            <tr key={record.id}>
              <td className={table.day}>{writeDay(record.happenedOn)}</td>
              <td>
                <Link to={recordLink(record)}>{writeSummary(record.summary)}</Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <PageButtons pages={pages} pageInfo={records.pageInfo} />
    </>
  );
}
