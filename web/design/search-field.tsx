import { useEffect, useId, useRef, useState } from 'react';
import style from './choice.module.css';

/** How long nothing is typed before what was typed is looked for. */
const PAUSE_MS = 300;

/** A labelled field for words to look for; they are looked for when the typing pauses, or at Enter. */
export function SearchField(props: { label: string; value: string; hint?: string; onSearch: (text: string) => void }) {
  const id = useId();
  const { value } = props;
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    if (typed.trim() !== value) setTyped(value); // changed from elsewhere; else somebody goes on typing after a space
  }
  const latest = useRef(props.onSearch);
  latest.current = props.onSearch;
  const search = () => typed.trim() !== value && latest.current(typed.trim());
  useEffect(() => {
    const timer = setTimeout(search, PAUSE_MS);
    return () => clearTimeout(timer);
  });
  return (
    <span className={style.field}>
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="search"
        value={typed}
        maxLength={200}
        placeholder={props.hint}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={({ key }) => key === 'Enter' && search()}
      />
    </span>
  );
}
