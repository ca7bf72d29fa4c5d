import { useId } from 'react';
import { useWords } from '../language/use-words';
import style from './record-form.module.css';

/** One field of a form. */
export interface FormField {
  /** As in the input of the mutation. */
  name: string;
  label: string;
  kind: 'line' | 'lines' | 'day' | 'number';
  hint?: string;
  isOptional?: boolean;
}

/** A field to write into; what is wrong with it stands below it, and is read out with it. */
export function EntryField(props: {
  field: FormField;
  value: string;
  faults: string[];
  onChange: (value: string) => void;
}) {
  const { t } = useWords();
  const id = useId();
  const { field, value, faults, onChange } = props;
  const { kind, label, hint, isOptional } = field;
  const common = {
    ...{ id, value, 'aria-invalid': faults.length > 0, 'aria-describedby': `${id}-told` },
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  return (
    <div className={style.field}>
      <label htmlFor={id}>
        {label}
        {isOptional && <small> ({t('editing.optional')})</small>}
      </label>
      {kind === 'lines' ? <textarea rows={6} {...common} /> : <input type={TYPES[kind]} {...common} />}
      <div id={`${id}-told`}>
        {hint && <small>{hint}</small>}
        {faults.map((fault) => (
          <p key={fault} className={style.fault}>
            {fault}
          </p>
        ))}
      </div>
    </div>
  );
}

const TYPES = { line: 'text', day: 'date', number: 'number' } as const;
