import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotSignedIn } from '../../platform/sign-in/page/session';
import { Button } from '../design/button';
import style from './gate.module.css';

/** What stands in the pages' place while nobody is signed in. `signIn` leaves the page, or gives why it does not work. */
export function Gate(props: { reason: NotSignedIn; signIn: () => Promise<NotSignedIn> }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState(props.reason);
  return (
    <main className={style.gate}>
      <h1>Hai Cấp</h1>
      <p role="status">{t(`gate.${reason}`)}</p>
      <Button isMain onPress={() => void props.signIn().then(setReason)}>
        {t('gate.sign-in')}
      </Button>
    </main>
  );
}
