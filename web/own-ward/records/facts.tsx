import { Link } from 'react-router';
import { useWords } from '../../language/use-words';
import { writeDay, writeSummary } from '../../language/write';
import type { KindOfRecord } from '../app/own-council';
import type { FormField } from '../forms/entered-value';
import { enteredIn, recordType, type WholeRecord } from '../graph/record-operations';
import { recordLink } from '../page-links';
import style from './records.module.css';
import { linkedRecord, shownValue } from './shown-value';

/** What stands in a record, field by field, what steps of its life have entered among it. */
export function Facts({ kind, record }: { kind: KindOfRecord; record: WholeRecord }) {
  const { t, language } = useWords();
  const { readAt } = recordType(kind.name);
  const entered = kind.fields.filter(({ isLate, inputType }) => !isLate && !inputType?.startsWith('['));
  const ofSteps = distinct(
    [...kind.fields.filter(({ isLate }) => isLate), ...kind.steps.flatMap(({ fields }) => fields)],
    readAt,
  );
  const known = new Set(entered.map(({ name }) => readAt[name]?.join('.')));
  const later = ofSteps.filter(({ name }) => !known.has(readAt[name]?.join('.')) && hasValue(record, name));
  return (
    <dl className={style.facts}>
      {[...entered, ...later].map((field) => {
        const linked = linkedRecord(record, readAt[field.name] ?? []);
        return (
          <div key={field.name} className={style.fact}>
            <dt>{field.label}</dt>
            <dd>
              {linked ? (
                <Link to={recordLink(linked)}>
                  {writeDay(linked.happenedOn)} · {writeSummary(linked.summary)}
                </Link>
              ) : (
                shownValue(field, enteredIn(record, field.name), { t, language })
              )}
            </dd>
          </div>
        );
      })}
      <Handling record={record} />
    </dl>
  );
}

/** What the city has said of a record that was passed up to it. */
function Handling({ record }: { record: WholeRecord }) {
  const { t, instant } = useWords();
  const handling = record.handling as {
    responsibleBody?: string | null;
    dueOn?: string | null;
    asOf?: string | null;
  } | null;
  if (!record.passedUpAt || !handling) return null;
  return (
    <>
      <dt>{t('records.passed-up')}</dt>
      <dd>
        {handling.asOf ? t('records.heard-at', { at: instant(handling.asOf) }) : t('records.nothing-heard')}
        {handling.responsibleBody ? ` · ${handling.responsibleBody}` : ''}
        {handling.dueOn ? ` · ${t('records.due', { day: writeDay(handling.dueOn) })}` : ''}
      </dd>
    </>
  );
}

const hasValue = (record: WholeRecord, name: string): boolean => {
  const value = enteredIn(record, name);
  return value !== null && value !== undefined;
};

/** Several steps enter the same column: it is shown once, under the name of the first. */
function distinct(fields: readonly FormField[], readAt: Readonly<Record<string, readonly string[]>>): FormField[] {
  const places = new Set<string>();
  return fields.filter(({ name }) => {
    const place = readAt[name]?.join('.') ?? name;
    const isNew = !places.has(place) && place !== 'stateOn';
    places.add(place);
    return isNew;
  });
}
