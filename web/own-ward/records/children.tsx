import { Link } from 'react-router';
import { Section } from '../../design/page';
import { useWords } from '../../language/use-words';
import { useOwnCouncil } from '../app/own-council';
import { recordType, type RecordLine, type WholeRecord } from '../graph/record-operations';
import { newRecordLink } from '../page-links';
import { RecordTable } from './record-table';

/** What belongs to a record, such as the recommendations of a contact, each kind with a form for a further one. */
export function Children({ record }: { record: WholeRecord }) {
  const { t } = useWords();
  const { recordKinds } = useOwnCouncil();
  return recordType(record.__typename).children.map(({ field, kind: name, by }) => {
    const kind = recordKinds?.find((one) => one.name === name);
    if (!kind) return null;
    const records = linesIn(record[field]);
    const mayAdd = kind.mayRecord && kind.mutations.record !== null && record.cancelledAt === null && !record.deletedAt;
    return (
      <Section
        key={name}
        title={`${kind.label} (${records.length})`}
        aside={mayAdd && <Link to={newRecordLink(name, { [by]: record.id })}>{t('records.record-here')}</Link>}
      >
        {records.length === 0 ? <p>{t('records.none')}</p> : <RecordTable records={records} />}
      </Section>
    );
  });
}

/** A list of records, or the first page of one. */
function linesIn(value: unknown): RecordLine[] {
  const list = value as RecordLine[] | { nodes: RecordLine[] } | null | undefined; // the two that record-operations asks for
  if (!list) return [];
  return Array.isArray(list) ? list : list.nodes;
}
