import { Link } from 'react-router';
import table from '../../design/table.module.css';
import { useWords } from '../../language/use-words';
import { writeDay, writeSummary } from '../../language/write';
import { useOwnCouncil } from '../app/own-council';
import type { RecordLine } from '../graph/record-operations';
import { recordLink } from '../page-links';
import style from './records.module.css';

/** Records, a line each that leads to them, with how far each has come. */
export function RecordTable({ records }: { records: readonly RecordLine[] }) {
  const { t } = useWords();
  const hasStates = records.some(({ state }) => state !== undefined);
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('records.day')}</th>
            <th scope="col">{t('records.record-column')}</th>
            {hasStates && <th scope="col">{t('records.state')}</th>}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={record.id}>
              <td className={table.day}>{writeDay(record.happenedOn)}</td>
              <td>
                <Link to={recordLink(record)} className={record.cancelledAt ? style.cancelled : ''}>
                  {writeSummary(record.summary)}
                </Link>{' '}
                <Marks record={record} />
              </td>
              {hasStates && (
                <td>
                  <StateText record={record} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What sets a record apart from those that count. */
export function Marks({ record }: { record: Pick<RecordLine, 'cancelledAt' | 'sharedAt' | 'deletedAt'> }) {
  const { t } = useWords();
  if (record.deletedAt) return <span className={style.mark}>{t('records.removed')}</span>;
  if (record.cancelledAt) return <span className={style.mark}>{t('records.cancelled')}</span>;
  return record.sharedAt === null ? <span className={style.mark}>{t('records.draft')}</span> : null;
}

/** How far a record has come, and by when it has to go on. */
export function StateText({ record }: { record: Pick<RecordLine, '__typename' | 'state' | 'dueOn' | 'isOverdue'> }) {
  const { t } = useWords();
  const kinds = useOwnCouncil().recordKinds ?? [];
  const states = kinds.find(({ name }) => name === record.__typename)?.states ?? [];
  const label = states.find(({ value }) => value === record.state)?.label ?? record.state ?? '';
  return (
    <>
      {label}
      {record.isOverdue && record.dueOn && (
        <strong className={style.overdue}> {t('records.overdue', { day: writeDay(record.dueOn) })}</strong>
      )}
    </>
  );
}
