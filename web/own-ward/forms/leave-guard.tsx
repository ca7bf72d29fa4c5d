import { useEffect, useLayoutEffect, useRef } from 'react';
import { useBlocker } from 'react-router';
import { Button } from '../../design/button';
import { useWords } from '../../language/use-words';
import style from './form.module.css';

/** Asks before a page is left on which something is not saved: inside the pages in words of their own, else in the browser's. */
export function LeaveGuard({ isUnsaved }: { isUnsaved: () => boolean }) {
  const { t } = useWords();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isUnsaved() &&
      (currentLocation.pathname !== nextLocation.pathname || currentLocation.search !== nextLocation.search),
  );
  const latest = useRef(isUnsaved);
  latest.current = isUnsaved;
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => latest.current() && event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, []);
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog label={t('form.leave.title')} onCancel={() => blocker.reset()}>
      <h2>{t('form.leave.title')}</h2>
      <p>{t('form.leave.hint')}</p>
      <div className={style.buttons}>
        <Button isMain onPress={() => blocker.reset()}>
          {t('form.leave.stay')}
        </Button>
        <Button onPress={() => blocker.proceed()}>{t('form.leave.go')}</Button>
      </div>
    </Dialog>
  );
}

function Dialog(props: { label: string; onCancel: () => void; children: React.ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={style.dialog}
      aria-label={props.label}
      onCancel={(event) => {
        event.preventDefault();
        props.onCancel();
      }}
    >
      {props.children}
    </dialog>
  );
}
