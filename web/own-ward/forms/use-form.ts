import { useEffect, useRef, useState } from 'react';
import { entryOf, type EntryFault, type Written } from '../../editing/write-record';
import { sentenceOf } from '../../language/sentence';
import { useWords } from '../../language/use-words';
import { todayInVietNam } from '../../period/days-since';
import type { WholeRecord } from '../graph/record-operations';
import { type DraftPlace, dropDraft, keepDraft, readDraft } from './drafts';
import { type FormField, type Values, wrongIn } from './entered-value';

interface FormOptions {
  fields: readonly FormField[];
  initial: Values;
  /** Where what is typed is kept meanwhile; nowhere by default. */
  draft?: DraftPlace | undefined;
}

/** What stands in a form, what is wrong with it, and what came of sending it. */
export function useForm({ fields, initial, draft }: FormOptions) {
  const [kept] = useState(() => (draft ? readDraft(draft) : undefined));
  const [values, setValues] = useState<Values>({ ...initial, ...kept });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<Written<WholeRecord>>();
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());
  const isUnsaved = useRef(kept !== undefined);
  const personal = useRef(new Set<string>());
  personal.current = new Set(fields.filter((field) => field.isPersonal).map(({ name }) => name));
  useEffect(() => {
    if (draft && isUnsaved.current) keepDraft(draft, values, personal.current);
  }, [values]); // the place is made anew each time, and is the same

  const { wrongAt, faultsAt, others } = useFaults({ fields, values, left, outcome, answered });
  return {
    values,
    /** Whether it began with what was kept from an earlier visit. */
    isFromDraft: kept !== undefined,
    faultsAt,
    /** What is wrong with the form as far as it belongs to none of its fields. */
    others,
    outcome,
    isUnsaved: () => isUnsaved.current,
    change: (name: string, value: string) => {
      isUnsaved.current = true;
      setAnswered((before) => new Set([...before, name])); // what the server said of it was about another value
      setValues((before) => ({ ...before, [name]: value }));
    },
    leave: (name: string) => setLeft((before) => new Set([...before, name])),
    /** Whether nothing is wrong as far as this page can tell; from then on what is wrong is told at every field. */
    check: (): boolean => {
      setLeft(new Set(fields.map(({ name }) => name)));
      return fields.every((field) => wrongAt(field).length === 0);
    },
    tell: (written: Written<WholeRecord> | undefined) => {
      setAnswered(new Set());
      setOutcome(written);
    },
    /** Begins anew, with nothing that is not saved. */
    startAgain: (next: Values) => {
      isUnsaved.current = false;
      if (draft) dropDraft(draft);
      setOutcome(undefined);
      setLeft(new Set());
      setValues(next);
    },
    take: (next: Values) => setValues(next),
  };
}

interface Told {
  fields: readonly FormField[];
  values: Values;
  /** The fields that were left, whose faults are told from then on. */
  left: ReadonlySet<string>;
  outcome: Written<WholeRecord> | undefined;
  /** The fields that were changed since the server said what is wrong. */
  answered: ReadonlySet<string>;
}

/** What is wrong at each field: what this page sees by itself, else what the server has said. */
function useFaults({ fields, values, left, outcome, answered }: Told) {
  const { t } = useWords();
  const wrongAt = (field: FormField): string[] => {
    const wrong = wrongIn(field, values[field.name] ?? '', todayInVietNam());
    return wrong ? [t(`form.wrong.${wrong.why}`, { bound: wrong.bound ?? '' })] : [];
  };
  const told = outcome?.state === 'refused' ? outcome.faults.filter(({ code }) => code !== 'CONFLICT') : [];
  const saidAt = ({ name }: FormField): string[] =>
    answered.has(name) ? [] : told.filter((fault) => entryOf(fault) === name).map(({ message }) => sentenceOf(message));
  const faultsAt = (field: FormField): string[] => {
    const own = left.has(field.name) ? wrongAt(field) : [];
    return own.length > 0 ? own : saidAt(field);
  };
  const isAtField = (fault: EntryFault) => fields.some(({ name }) => name === entryOf(fault));
  return { wrongAt, faultsAt, others: told.filter((fault) => !isAtField(fault)) };
}

export type FormState = ReturnType<typeof useForm>;
