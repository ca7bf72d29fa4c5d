import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../design/button';
import { Notice } from '../../design/notice';
import type { EntryWarning, Written } from '../../editing/write-record';
import { sentenceOf } from '../../language/sentence';
import { useWords } from '../../language/use-words';
import type { WholeRecord } from '../graph/record-operations';
import type { DraftPlace } from './drafts';
import type { FormField, Values } from './entered-value';
import { Field } from './field';
import style from './form.module.css';
import { LeaveGuard } from './leave-guard';
import { type FormState, useForm } from './use-form';

/** One way to send a form. */
export interface Sending {
  /** What its button says. */
  text: string;
  /** Writes what was entered; `known` is the record as it was last seen here, undefined for a new one. */
  save(values: Values, known: WholeRecord | undefined): Promise<Written<WholeRecord>>;
  /** What happens once it is written. With `again` the form is ready for the next one. */
  onDone(record: WholeRecord, warnings: EntryWarning[], again: (next: Values) => void): void;
}

interface RecordFormProps {
  fields: readonly FormField[];
  initial: Values;
  /** The record as it is seen when the form opens; undefined for a new one. */
  known?: WholeRecord | undefined;
  /** What the fields hold of a record. */
  valuesOf?: (record: WholeRecord) => Values;
  draft?: DraftPlace | undefined;
  /** The first one is meant by Enter. */
  sendings: readonly [Sending, ...Sending[]];
}

/**
 * A form for a record: what is wrong is told at its field, while it is filled in and again when the server has looked at it;
 * whoever is not the first to change a record sees what the first did; nothing typed is lost.
 */
export function RecordForm(props: RecordFormProps) {
  const id = useId();
  const { fields, sendings, valuesOf } = props;
  const form = useForm(props);
  const place = useRef<HTMLFormElement>(null);
  const focusFirst = () => place.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  useEffect(focusFirst, []);
  const { send, isBusy, refusals } = useSending(form, props.known, focusFirst);
  const current = form.outcome?.state === 'refused' ? form.outcome.current : null;
  return (
    <form
      ref={place}
      className={style.form}
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void send(sendings[0]);
      }}
    >
      <LeaveGuard isUnsaved={form.isUnsaved} />
      {refusals > 0 && <Summary key={refusals} {...{ form, fields, id }} />}
      <FromDraft form={form} initial={props.initial} />
      {current && valuesOf && <Current {...{ fields, form, current: valuesOf(current) }} />}
      {fields.map((field) => (
        <Field
          key={field.name}
          id={`${id}-${field.name}`}
          field={field}
          value={form.values[field.name] ?? ''}
          faults={form.faultsAt(field)}
          onChange={(value) => form.change(field.name, value)}
          onLeave={() => form.leave(field.name)}
        />
      ))}
      <SendButtons {...{ sendings, isBusy, send }} />
    </form>
  );
}

/** Sends a form, and counts how often something stood in the way. */
function useSending(form: FormState, first: WholeRecord | undefined, focusFirst: () => void) {
  const [known, setKnown] = useState(first);
  const [isBusy, setIsBusy] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const refuse = () => setRefusals((times) => times + 1);
  const send = async (sending: Sending) => {
    if (isBusy) return;
    form.tell(undefined);
    if (!form.check()) return refuse();
    setIsBusy(true);
    const written = await sending.save(form.values, known);
    setIsBusy(false);
    if (written.state !== 'written') {
      form.tell(written);
      if (written.state === 'refused' && written.current) setKnown(written.current);
      return refuse();
    }
    setRefusals(0);
    form.startAgain(form.values);
    sending.onDone(written.record, written.warnings, (next) => {
      form.startAgain(next);
      focusFirst();
    });
  };
  return { send, isBusy, refusals };
}

function SendButtons(props: {
  sendings: readonly Sending[];
  isBusy: boolean;
  send: (sending: Sending) => Promise<void>;
}) {
  const { t } = useWords();
  const { sendings, isBusy, send } = props;
  return (
    <div className={style.buttons}>
      {sendings.map((sending, place) => (
        <Button
          key={sending.text}
          isMain={place === 0}
          isSubmit={place === 0}
          isDisabled={isBusy}
          {...(place === 0 ? {} : { onPress: () => void send(sending) })}
        >
          {isBusy && place === 0 ? t('editing.saving') : sending.text}
        </Button>
      ))}
    </div>
  );
}

/** Says that the form began with what was typed on an earlier visit, and drops it where that is not wanted. */
function FromDraft({ form, initial }: { form: FormState; initial: Values }) {
  const { t } = useWords();
  if (!form.isFromDraft || !form.isUnsaved()) return null;
  return (
    <Notice kind="plain" title={t('form.from-draft')}>
      <Button onPress={() => form.startAgain(initial)}>{t('form.drop-draft')}</Button>
    </Notice>
  );
}

/** Everything that is wrong, each a way to its field; it stands first, and the keyboard goes there. */
function Summary(props: { form: FormState; fields: readonly FormField[]; id: string }) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), []);
  return (
    <div ref={summary} tabIndex={-1} className={style.summary}>
      <Faults {...props} />
    </div>
  );
}

function Faults({ form, fields, id }: { form: FormState; fields: readonly FormField[]; id: string }) {
  const { t } = useWords();
  const faults = fields.flatMap((field) => form.faultsAt(field).map((message) => ({ field, message })));
  const { outcome, others } = form;
  if (outcome?.state === 'forbidden') return <Notice kind="plain" title={t('editing.forbidden')} />;
  if (outcome?.state === 'unreachable') return <Notice kind="bad" title={t('editing.unreachable')} />;
  if (outcome?.state !== 'refused' && faults.length === 0) return null;
  return (
    <Notice kind="bad" title={t(outcome ? 'editing.refused' : 'form.mend-first')}>
      {others.map(({ code, message }) => (
        <p key={code + message}>{sentenceOf(message)}</p>
      ))}
      <ul>
        {faults.map(({ field, message }) => (
          <li key={field.name + message}>
            <a href={`#${id}-${field.name}`} onClick={(event) => jump(event, `${id}-${field.name}`)}>
              {field.label}: {message}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The address stays as it is. */
function jump(event: React.MouseEvent, id: string): void {
  event.preventDefault();
  document.getElementById(id)?.focus();
}

/** What somebody else has entered meanwhile, where it differs from what stands in the fields. */
function Current(props: { fields: readonly FormField[]; form: FormState; current: Values }) {
  const { t } = useWords();
  const { fields, form, current } = props;
  const different = fields.filter(({ name }) => (form.values[name] ?? '') !== (current[name] ?? ''));
  return (
    <Notice kind="warn" title={t('editing.current')}>
      <ul>
        {different.map((field) => (
          <li key={field.name}>
            {field.label}: <strong>{shown(field, current[field.name] ?? '') || t('editing.empty')}</strong>
          </li>
        ))}
      </ul>
      {different.length === 0 && <p>{t('editing.same')}</p>}
      <p>{t('editing.current-hint')}</p>
      <Button onPress={() => form.take(current)}>{t('editing.take-current')}</Button>
    </Notice>
  );
}

const shown = ({ choices }: FormField, typed: string): string =>
  choices.find(({ value }) => value === typed)?.label ?? typed.replace('\n', ' ');
