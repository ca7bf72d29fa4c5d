import type { ReactNode } from 'react';
import style from './notice.module.css';

/** Something people have to know before they use what stands below. */
export function Notice(props: { kind: 'good' | 'warn' | 'bad' | 'plain'; title?: ReactNode; children?: ReactNode }) {
  return (
    <div className={`${style.notice} ${style[props.kind]}`} role={props.kind === 'bad' ? 'alert' : 'status'}>
      {props.title && <strong>{props.title}</strong>}
      {props.children}
    </div>
  );
}
