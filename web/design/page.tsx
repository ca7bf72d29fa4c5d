import { type ReactNode, useEffect } from 'react';
import style from './page.module.css';

/** One page: its title, which the browser's tab shows too, what chooses its view, and its sections. */
export function Page(props: { title: string; lead?: ReactNode; tools?: ReactNode; children: ReactNode }) {
  const { title, lead, tools, children } = props;
  useEffect(() => {
    document.title = `${title} · Hai Cấp`;
  }, [title]);
  return (
    <div className={style.page}>
      <div className={style.head}>
        <div>
          <h1>{title}</h1>
          {lead && <p className={style.lead}>{lead}</p>}
        </div>
        {tools && <div className={style.tools}>{tools}</div>}
      </div>
      {children}
    </div>
  );
}

/** A part of a page on paper of its own. */
export function Section(props: {
  title: ReactNode;
  note?: ReactNode;
  aside?: ReactNode;
  /** Whether it stands below what people see first: then it is laid out when it comes in sight. */
  isBelow?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={`${style.section} ${props.isBelow ? style.below : ''}`}>
      <div className={style.sectionHead}>
        <div>
          <h2>{props.title}</h2>
          {props.note && <p className={style.note}>{props.note}</p>}
        </div>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}
