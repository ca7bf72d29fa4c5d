import type { FocusEvent } from 'react';
import { Link } from 'react-router';
import { useGraph } from '../../graph/use-graph';
import { useWords } from '../../language/use-words';
import { writeDay, writeSummary } from '../../language/write';
import { listQuestion, recordQuestion } from '../graph/record-operations';
import { useOwnCouncil } from '../app/own-council';
import { listLink, newRecordLink } from '../page-links';
import type { FormField } from './entered-value';

const MOST_OFFERED = 100;

interface ReferenceProps {
  field: FormField;
  id: string;
  'aria-describedby': string;
  'aria-invalid': boolean;
  value: string;
  onChange: (id: string) => void;
  onLeave: (event: FocusEvent) => void;
}

/** Chooses another record of the ward, the newest first. */
export function ReferenceEntry({ field, value, onChange, onLeave, ...common }: ReferenceProps) {
  const { t } = useWords();
  const kind = field.refersTo ?? '';
  const list = useOffered(kind);
  const chosen = useChosen(kind, value);
  const offered = list.records.filter(({ cancelledAt }) => cancelledAt === null);
  const isAmong = offered.some(({ id }) => id === value);
  const options = [...(chosen && !isAmong ? [chosen] : []), ...offered];
  return (
    <>
      <select {...common} value={value} onChange={({ target }) => onChange(target.value)} onBlur={onLeave}>
        <option value="" />
        {options.map(({ id, happenedOn, summary }) => (
          <option key={id} value={id}>
            {writeDay(happenedOn)} · {writeSummary(summary)}
          </option>
        ))}
      </select>
      {list.isKnown && options.length === 0 && (
        <small>
          {t('form.nothing-to-choose')} <Link to={newRecordLink(kind)}>{t('form.record-it-first')}</Link>
        </small>
      )}
      {list.hasMore && (
        <small>
          {t('form.newest-only', { count: MOST_OFFERED })} <Link to={listLink(kind)}>{t('form.whole-list')}</Link>
        </small>
      )}
    </>
  );
}

function useOffered(kind: string) {
  const answer = useGraph(listQuestion(kind), { first: MOST_OFFERED, after: null, filter: null });
  const found = answer.data?.council.list;
  return { isKnown: found !== undefined, records: found?.nodes ?? [], hasMore: found?.pageInfo.hasNextPage ?? false };
}

/** What is chosen already, which may be older than what is offered. */
function useChosen(kind: string, id: string) {
  const { wardId } = useOwnCouncil();
  const answer = useGraph(recordQuestion(kind), { of: { __typename: kind, wardId, id } }, { isPaused: id === '' });
  return id === '' ? undefined : answer.data?.records[0];
}
