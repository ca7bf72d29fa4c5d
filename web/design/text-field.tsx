import { useId } from 'react';
import style from './choice.module.css';

/** A labelled field for a line of text. */
export function TextField(props: { label: string; hint?: string; value: string; onChange: (text: string) => void }) {
  const id = useId();
  return (
    <span className={style.field}>
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="text"
        value={props.value}
        placeholder={props.hint}
        onChange={({ target }) => props.onChange(target.value)}
      />
    </span>
  );
}
