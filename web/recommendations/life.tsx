import { writeDay } from '../language/write';
import style from './matters.module.css';

/** A step in the life of a record. */
export interface Step {
  day: string;
  text: string;
}

/** The steps in the order of their days. */
export function Life({ steps }: { steps: Step[] }) {
  const inOrder = [...steps].sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
  return (
    <ol className={style.life}>
      {inOrder.map(({ day, text }) => (
        <li key={`${day} ${text}`}>
          <time dateTime={day}>{writeDay(day)}</time>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  );
}
