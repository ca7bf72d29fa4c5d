import { type FocusEvent, useId } from 'react';
import { useWords } from '../../language/use-words';
import { todayInVietNam } from '../../period/days-since';
import { type FormField, momentOf, partsOfMoment, tidied } from './entered-value';
import style from './form.module.css';
import { ReferenceEntry } from './reference-entry';

/** Texts that take more than a line. */
const LONG = new Set(['content', 'response', 'progress', 'comment', 'reason', 'subject', 'topic', 'title']);

/** So many choices stand side by side; more are a list to open. */
const MOST_IN_SIGHT = 5;

interface FieldProps {
  field: FormField;
  /** Where the summary of faults leads. */
  id: string;
  value: string;
  faults: readonly string[];
  onChange: (value: string) => void;
  /** Told when the field is left for another one. */
  onLeave: () => void;
}

/** A field of a form: its label, what a clerk has to know, what is wrong with it, and where it is filled in. */
export function Field(props: FieldProps) {
  const { t } = useWords();
  const { field, id, faults } = props;
  const isInParts = field.type === 'INSTANT' || (field.type === 'ONE_OF' && field.choices.length <= MOST_IN_SIGHT);
  const label = (
    <>
      {field.label}
      {!field.required && field.type !== 'BOOLEAN' && <small> ({t('editing.optional')})</small>}
    </>
  );
  const told = (
    <span id={`${id}-told`} className={style.told}>
      {field.help && <small>{field.help}</small>}
      {faults.map((fault) => (
        <strong key={fault} className={style.fault}>
          {fault}
        </strong>
      ))}
    </span>
  );
  const state = `${style.field} ${faults.length > 0 ? style.wrong : ''}`;
  if (field.type === 'BOOLEAN')
    return (
      <div className={state}>
        <label className={style.choice}>
          <Tick {...props} />
          {label}
        </label>
        {told}
      </div>
    );
  if (isInParts)
    return (
      <fieldset className={state} aria-describedby={`${id}-told`}>
        <legend>{label}</legend>
        {told}
        {field.type === 'INSTANT' ? <Moment {...props} /> : <ChoicesInSight {...props} />}
      </fieldset>
    );
  return (
    <div className={state}>
      <label htmlFor={id}>{label}</label>
      {told}
      <Entry {...props} />
    </div>
  );
}

const describedBy = ({ id, faults }: FieldProps) => ({
  id,
  'aria-describedby': `${id}-told`,
  'aria-invalid': faults.length > 0,
});

function Entry(props: FieldProps) {
  const { field, value, onChange } = props;
  const write = ({ target }: { target: { value: string } }) => onChange(target.value);
  const common = { ...describedBy(props), value, onChange: write };
  switch (field.type) {
    case 'ONE_OF':
      return (
        <select {...common} onBlur={(event) => leave(props, event)}>
          <option value="" />
          {field.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      );
    case 'REFERENCE':
      return (
        <ReferenceEntry
          {...describedBy(props)}
          {...{ field, value, onChange }}
          onLeave={(event) => leave(props, event)}
        />
      );
    case 'DATE':
    case 'MONTH':
    case 'INTEGER':
      return (
        <input
          {...common}
          type="text"
          className={style.short}
          inputMode={field.type === 'INTEGER' ? 'numeric' : undefined}
          autoComplete="off"
          placeholder={field.type === 'DATE' ? 'dd/mm/yyyy' : field.type === 'MONTH' ? 'mm/yyyy' : undefined}
          onBlur={(event) => leave(props, event)}
        />
      );
    default:
      return LONG.has(field.name) ? (
        <textarea {...common} rows={3} onBlur={(event) => leave(props, event)} />
      ) : (
        <input {...common} type="text" autoComplete="off" onBlur={(event) => leave(props, event)} />
      );
  }
}

/**
 * What was typed is put as it will be shown again. Left for a button nothing is told yet: the button would move away below the
 * pointer, and looks at all fields itself.
 */
function leave({ field, value, onChange, onLeave }: FieldProps, { relatedTarget }: FocusEvent): void {
  const tidy = tidied(field, value, todayInVietNam());
  if (tidy !== value) onChange(tidy);
  if (value.trim() !== '' && !(relatedTarget instanceof HTMLButtonElement)) onLeave();
}

function Tick(props: FieldProps) {
  const { value, onChange } = props;
  return (
    <input
      {...describedBy(props)}
      type="checkbox"
      checked={value === 'yes'}
      onChange={({ target }) => onChange(target.checked ? 'yes' : '')}
      onBlur={(event) => leave(props, event)}
    />
  );
}

function ChoicesInSight(props: FieldProps) {
  const { field, id, value, onChange } = props;
  const name = useId();
  return (
    <div className={style.choices}>
      {field.choices.map((choice, place) => (
        <label key={choice.value} className={style.choice}>
          <input
            id={place === 0 ? id : undefined}
            type="radio"
            name={name}
            value={choice.value}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
            onBlur={(event) => leave(props, event)}
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
}

function Moment(props: FieldProps) {
  const { t } = useWords();
  const { id, value, onChange, faults } = props;
  const [day, time] = partsOfMoment(value);
  const common = {
    type: 'text',
    autoComplete: 'off',
    className: style.short,
    'aria-invalid': faults.length > 0,
  } as const;
  const write = (typed: string) => onChange(typed);
  return (
    <div className={style.moment}>
      <label>
        <small>{t('form.day')}</small>
        <input
          {...common}
          id={id}
          value={day}
          placeholder="dd/mm/yyyy"
          onChange={({ target }) => write(momentOf(target.value, time))}
          onBlur={(event) => leave(props, event)}
        />
      </label>
      <label>
        <small>{t('form.time')}</small>
        <input
          {...common}
          value={time}
          placeholder="8:30"
          onChange={({ target }) => write(momentOf(day, target.value))}
          onBlur={(event) => leave(props, event)}
        />
      </label>
    </div>
  );
}
