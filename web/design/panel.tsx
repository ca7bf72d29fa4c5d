import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import style from './panel.module.css';

/** A panel over the page, at its side: the keyboard stays in it, and Escape closes it. */
export function Panel(props: { title: string; note?: ReactNode; onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed while it still stands in the page, or the focus is lost with it.
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={style.panel}
      aria-label={props.title}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onClick={({ target }) => target === dialog.current && props.onClose()}
    >
      <div className={style.inside}>
        <div className={style.head}>
          <div>
            <h2>{props.title}</h2>
            {props.note && <p className={style.note}>{props.note}</p>}
          </div>
          <Button onPress={props.onClose}>{t('app.close')}</Button>
        </div>
        {props.children}
      </div>
    </dialog>
  );
}
