import { Button } from '../design/button';
import table from '../design/table.module.css';
import {
  CityFigureRecordsDocument,
  type RecordsOfFigureFragment,
  WardFigureRecordsDocument,
} from '../graph/generated/graphql';
import { ProblemNotice } from '../graph/problem-notice';
import { type Answer, useGraph } from '../graph/use-graph';
import { useWords } from '../language/use-words';
import { wardName } from '../language/ward-name';
import { writeDay } from '../language/write';
import { usePages } from './use-pages';

/** Which figure's records are asked for. */
interface Asked {
  period: string;
  code: string;
}

/** The records behind a figure of the city tier. */
export function RecordsOfCity({ asked }: { asked: Asked }) {
  const pages = usePages();
  const answer = useGraph(CityFigureRecordsDocument, { ...asked, after: pages.after });
  const figure = answer.data?.report.indicators[0]?.cityFigure;
  return <RecordPage answer={answer} figure={figure} pages={pages} />;
}

/** The records behind one ward's figure, from that ward's own database. */
export function RecordsOfWard({ asked, onBack }: { asked: Asked & { wardId: string }; onBack: () => void }) {
  const { t } = useWords();
  const pages = usePages();
  const answer = useGraph(WardFigureRecordsDocument, { ...asked, after: pages.after });
  const figure = answer.data?.report.indicators[0]?.byWard[0];
  return (
    <>
      <p>
        {figure && <strong>{wardName(figure.ward)}</strong>}{' '}
        <button type="button" className="link" onClick={onBack}>
          {t('records.all-wards')}
        </button>
      </p>
      <RecordPage answer={answer} figure={figure} pages={pages} />
    </>
  );
}

interface Figure {
  value: number | null;
  records: RecordsOfFigureFragment | null;
}

type Pages = ReturnType<typeof usePages>;

function RecordPage(props: { answer: Answer<unknown>; figure: Figure | undefined; pages: Pages }) {
  const { t } = useWords();
  const { answer, figure, pages } = props;
  const { records } = figure ?? { records: null };
  return (
    <>
      {answer.problem && (
        <ProblemNotice problem={answer.problem} hasData={records !== null} onRetry={answer.askAgain} />
      )}
      {!figure && !answer.problem && <p>{t('records.asking')}</p>}
      {figure && !records && !answer.problem && <p>{t('records.not-there')}</p>}
      {figure && records && <ShownRecords value={figure.value} records={records} pages={pages} />}
    </>
  );
}

function ShownRecords(props: { value: number | null; records: RecordsOfFigureFragment; pages: Pages }) {
  const { t, number } = useWords();
  const { value, records, pages } = props;
  const { hasNextPage, endCursor } = records.pageInfo;
  const counts = {
    records: number(records.totalCount),
    sum: number(records.sum),
    figure: value === null ? '–' : number(value),
  };
  return (
    <>
      <p role="status">{t('records.count', counts)}</p>
      <RecordTable records={records} />
      <span>
        {pages.before.length > 0 && <Button onPress={pages.back}>{t('records.page-before')}</Button>}{' '}
        {hasNextPage && <Button onPress={() => pages.turn(endCursor)}>{t('records.page-after')}</Button>}
      </span>
    </>
  );
}

function RecordTable({ records: { edges, totalCount, sum } }: { records: RecordsOfFigureFragment }) {
  const { t, number } = useWords();
  const areAdded = totalCount !== sum;
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('records.day')}</th>
            <th scope="col">{t('records.record')}</th>
            {areAdded && (
              <th scope="col" className={table.number}>
                {t('records.amount')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {edges.map(({ amount, node }) => (
            <tr key={node.id}>
              <td className={table.day}>{writeDay(node.happenedOn)}</td>
              <td>{node.summary}</td>
              {areAdded && <td className={table.number}>{number(amount)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
