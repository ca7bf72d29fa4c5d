import { type SubmitEvent, useState } from 'react';
import { Button } from '../design/button';
import { Notice } from '../design/notice';
import { sentenceOf } from '../language/sentence';
import { useWords } from '../language/use-words';
import { writeDay } from '../language/write';
import { EntryField, type FormField } from './entry-field';
import style from './record-form.module.css';
import { type EntryFault, entryOf, type Written } from './write-record';

/** What stands in the fields, by their names; empty where nothing does. */
export type Values = Readonly<Record<string, string>>;

interface RecordFormProps<Record> {
  fields: readonly FormField[];
  initial: Values;
  /** Writes what was entered over `known`, the record as it was last seen here; undefined for a new one. */
  save: (values: Values, known: Record | undefined) => Promise<Written<Record>>;
  /** The record as it is seen when the form opens; undefined for a new one. */
  known?: Record;
  /** What the fields hold of a record. */
  valuesOf?: (record: Record) => Values;
  onDone: (record: Record) => void;
}

/** A form for a record: what is wrong is told at its field, and whoever is not the first to change it sees what the first did. */
export function RecordForm<Record>(props: RecordFormProps<Record>) {
  const { t } = useWords();
  const { fields, valuesOf, onDone } = props;
  const [values, setValues] = useState(props.initial);
  const [known, setKnown] = useState(props.known);
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState<Written<Record>>();
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const missing = fields.filter(({ name, isOptional }) => !isOptional && !values[name]?.trim());
    if (missing.length > 0) {
      const message = t('editing.required');
      const left = missing.map(({ name }): EntryFault => ({ code: 'REQUIRED', field: name, path: null, message }));
      setOutcome({ state: 'refused', faults: left, current: null });
      return;
    }
    setIsBusy(true);
    const written = await props.save(values, known);
    setIsBusy(false);
    setOutcome(written);
    if (written.state === 'written') onDone(written.record);
    if (written.state === 'refused' && written.current) setKnown(written.current);
  };
  const faults = outcome?.state === 'refused' ? outcome.faults : [];
  const current = outcome?.state === 'refused' && outcome.current && valuesOf ? valuesOf(outcome.current) : undefined;
  const faultsAt = (name: string) => faults.filter((fault) => fault.code !== 'CONFLICT' && entryOf(fault) === name);
  const isAtField = (fault: EntryFault) => fields.some(({ name }) => name === entryOf(fault));
  return (
    <form className={style.form} onSubmit={(event) => void submit(event)} noValidate>
      {outcome && <Refusal outcome={outcome} others={faults.filter((fault) => !isAtField(fault))} />}
      {current && <Current {...{ fields, values, current }} onTake={() => setValues(current)} />}
      {fields.map((field) => (
        <EntryField
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          faults={faultsAt(field.name).map(({ message }) => sentenceOf(message))}
          onChange={(value) => setValues({ ...values, [field.name]: value })}
        />
      ))}
      <div>
        <Button isMain isSubmit isDisabled={isBusy}>
          {t(isBusy ? 'editing.saving' : 'editing.save')}
        </Button>
      </div>
    </form>
  );
}

/** What stood in the way, as far as it belongs to no field. */
function Refusal({ outcome, others }: { outcome: Written<unknown>; others: EntryFault[] }) {
  const { t } = useWords();
  switch (outcome.state) {
    case 'written':
      return null;
    case 'forbidden':
      return <Notice kind="plain" title={t('editing.forbidden')} />;
    case 'unreachable':
      return <Notice kind="bad" title={t('editing.unreachable')} />;
    case 'refused':
      return (
        <Notice kind="bad" title={t('editing.refused')}>
          {others.map(({ code, message }) => (
            <p key={code}>{sentenceOf(message)}</p>
          ))}
        </Notice>
      );
  }
}

/** What somebody else has entered meanwhile, where it differs from what stands in the fields. */
function Current(props: { fields: readonly FormField[]; values: Values; current: Values; onTake: () => void }) {
  const { t } = useWords();
  const { fields, values, current } = props;
  const different = fields.filter(({ name }) => (values[name] ?? '') !== (current[name] ?? ''));
  return (
    <Notice kind="warn" title={t('editing.current')}>
      <ul>
        {different.map(({ name, label, kind }) => (
          <li key={name}>
            {label}: <strong>{written(current[name] ?? '', kind) || t('editing.empty')}</strong>
          </li>
        ))}
      </ul>
      {different.length === 0 && <p>{t('editing.same')}</p>}
      <p>{t('editing.current-hint')}</p>
      <Button onPress={props.onTake}>{t('editing.take-current')}</Button>
    </Notice>
  );
}

const written = (value: string, kind: FormField['kind']) => (kind === 'day' && value ? writeDay(value) : value);
