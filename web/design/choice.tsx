import { useId } from 'react';
import style from './choice.module.css';

/** A labelled list to choose one of. */
export function Choice<Value extends string>(props: {
  label: string;
  value: Value;
  options: readonly { value: Value; text: string }[];
  onChoose: (value: Value) => void;
  isLabelHidden?: boolean;
}) {
  const id = useId();
  return (
    <span className={style.field}>
      <label htmlFor={id} className={props.isLabelHidden ? 'visually-hidden' : ''}>
        {props.label}
      </label>
      {/* The browser gives back one of the values given to it. */}
      <select id={id} value={props.value} onChange={({ target }) => props.onChoose(target.value as Value)}>
        {props.options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </span>
  );
}

/** A labelled field for a day, as the browser lets people choose it. */
export function DayField(props: { label: string; value: string; onChange: (day: string) => void }) {
  const id = useId();
  return (
    <span className={style.field}>
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="date"
        required
        value={props.value}
        onChange={({ target }) => target.value && props.onChange(target.value)}
      />
    </span>
  );
}
