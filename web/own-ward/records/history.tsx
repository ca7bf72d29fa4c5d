import { Link } from 'react-router';
import { Section } from '../../design/page';
import { useWords } from '../../language/use-words';
import type { KindOfRecord } from '../app/own-council';
import type { FormField } from '../forms/entered-value';
import { type HistoryLine, recordType, type WholeRecord } from '../graph/record-operations';
import { recordLink } from '../page-links';
import style from './records.module.css';
import { shownValue } from './shown-value';

/** What became of a record, in words: who did what, when, and what it was before. */
export function History({ kind, record }: { kind: KindOfRecord; record: WholeRecord }) {
  const { t, instant } = useWords();
  const lines = record.history?.nodes ?? [];
  if (lines.length === 0) return null;
  return (
    <Section title={t('history.title')}>
      <ol className={style.history}>
        {lines.map((line) => {
          const step = kind.steps.find(({ name }) => name === line.step);
          const canBeMended = line.action === 'ADVANCED' && kind.mayRecord && kind.mutations.correctStep && step;
          return (
            <li key={line.version}>
              <strong>{step?.label ?? t(`history.actions.${line.action}`)}</strong>{' '}
              {step && line.action !== 'ADVANCED' && `(${t(`history.actions.${line.action}`)}) `}
              <small>
                {instant(line.at)} · {t(`history.roles.${line.actorRole}`)} {line.actorSubject}
              </small>{' '}
              {canBeMended && (
                <Link to={recordLink(record, { act: 'correct-step', step: step.name })}>{t('acts.mend-step')}</Link>
              )}
              {line.reason && <p>{t('history.reason', { reason: line.reason })}</p>}
              <Changes kind={kind} line={line} />
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

/** What a new record began with stands above. */
function Changes({ kind, line }: { kind: KindOfRecord; line: HistoryLine }) {
  const { t, language } = useWords();
  const fields = fieldsByProperty(kind);
  const told = line.changes.filter(({ field }) => fields.has(field));
  if (line.action === 'RECORDED' || told.length === 0) return null;
  return (
    <ul>
      {told.map(({ field: name, before, after, isSealed }) => {
        const field = fields.get(name)!; // those without are left out above
        const show = (value: string | null) =>
          field.type === 'REFERENCE' ? '…' : shownValue(field, value, { t, language });
        return (
          <li key={name}>
            {isSealed || field.type === 'REFERENCE'
              ? t('history.changed', { field: field.label })
              : t('history.from-to', { field: field.label, before: show(before), after: show(after) })}
          </li>
        );
      })}
    </ul>
  );
}

/** Fields by the names that the history has for them, those of the record. */
function fieldsByProperty(kind: KindOfRecord): ReadonlyMap<string, FormField> {
  const { readAt } = recordType(kind.name);
  const all = [...kind.steps.flatMap(({ fields }) => fields), ...kind.fields];
  return new Map(
    all.flatMap((field): [string, FormField][] => {
      const path = readAt[field.name] ?? [];
      return [[field.name, field], ...(path.length === 1 ? [[path[0] ?? '', field] as [string, FormField]] : [])];
    }),
  );
}
