import { useId } from 'react';
import style from './choice.module.css';

/** A labelled field to look for something by its name; the hint says how. */
export function SearchField(props: { label: string; hint: string; value: string; onChange: (text: string) => void }) {
  const id = useId();
  return (
    <span className={style.field}>
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="search"
        value={props.value}
        placeholder={props.hint}
        autoComplete="off"
        onChange={({ target }) => props.onChange(target.value)}
      />
    </span>
  );
}
