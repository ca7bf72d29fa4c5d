import { useId } from 'react';
import { useWords } from '../language/use-words';
import style from './record-form.module.css';

/** One field of a form. */
export interface FormField {
  /** As in the input of the mutation. */
  name: string;
  label: string;
  /** A tick is `yes`, or empty. */
  kind: 'line' | 'lines' | 'day' | 'number' | 'tick';
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
  const common = { id, value, onChange, 'aria-invalid': faults.length > 0, 'aria-describedby': `${id}-told` };
  return (
    <div className={style.field}>
      <label htmlFor={id}>
        {label}
        {isOptional && kind !== 'tick' && <small> ({t('editing.optional')})</small>}
      </label>
      <Entry kind={kind} {...common} />
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

function Entry({ kind, value, onChange, ...common }: EntryProps) {
  const write = ({ target }: { target: { value: string } }) => onChange(target.value);
  switch (kind) {
    case 'lines':
      return <textarea rows={6} value={value} onChange={write} {...common} />;
    case 'tick':
      return (
        <input
          type="checkbox"
          checked={value === 'yes'}
          onChange={({ target }) => onChange(target.checked ? 'yes' : '')}
          {...common}
        />
      );
    default:
      return <input type={TYPES[kind]} value={value} onChange={write} {...common} />;
  }
}

interface EntryProps {
  kind: FormField['kind'];
  value: string;
  onChange: (value: string) => void;
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string;
}

const TYPES = { line: 'text', day: 'date', number: 'number' } as const;
