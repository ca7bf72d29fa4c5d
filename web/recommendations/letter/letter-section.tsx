import { useState } from 'react';
import { useRoles } from '../../app/roles';
import { Button } from '../../design/button';
import { DayField } from '../../design/choice';
import { Notice } from '../../design/notice';
import { Page } from '../../design/page';
import { TextField } from '../../design/text-field';
import { useWords } from '../../language/use-words';
import { dayAfter, todayInVietNam } from '../../period/days-since';
import style from '../matters.module.css';
import { LetterPaper } from './letter-paper';
import { RecordSent } from './record-sent';
import { type OwedMatter, reminderLetter } from './reminder-letter';
import { type Owed, useOwed } from './use-owed';

/** How long a body is given to answer a letter, unless the writer says otherwise. */
const DAYS_TO_ANSWER = 15;

/** A letter that reminds a body of everything it owes and is overdue: to look at, to take away, and to record as sent. */
export function LetterSection({ body, onBack }: { body: string; onBack: () => void }) {
  const { t } = useWords();
  const { isAnalyst } = useRoles();
  const { owed, askAgain } = useOwed(body, !isAnalyst);
  return (
    <Page
      title={t('letter.title', { body })}
      lead={t('letter.lead')}
      tools={<Button onPress={onBack}>{t('letter.back')}</Button>}
    >
      <NotReady owed={owed} onRetry={askAgain} />
      {owed.state === 'ready' && owed.matters.length > 0 && (
        <Letter city={owed.city} body={body} matters={owed.matters} />
      )}
    </Page>
  );
}

function NotReady({ owed, onRetry }: { owed: Owed; onRetry: () => void }) {
  const { t } = useWords();
  if (owed.state === 'asking') return <p role="status">{t('letter.asking')}</p>;
  if (owed.state === 'failed')
    return (
      <Notice kind="bad" title={t('letter.not-whole')}>
        <Button onPress={onRetry}>{t('letter.ask-again')}</Button>
      </Notice>
    );
  return owed.matters.length === 0 ? <p role="status">{t('letter.nothing')}</p> : null;
}

function Letter({ city, body, matters }: { city: string; body: string; matters: OwedMatter[] }) {
  const { t, number: write } = useWords();
  const [number, setNumber] = useState('');
  const [day, setDay] = useState(todayInVietNam);
  const [answerBy, setAnswerBy] = useState(() => dayAfter(todayInVietNam(), DAYS_TO_ANSWER));
  const letter = reminderLetter({ city, body, number, day, answerBy, matters });
  const reminded = matters.filter(({ wasRemindedOf }) => wasRemindedOf).length;
  return (
    <>
      <div className={style.filters}>
        <TextField label={t('letter.number')} hint={t('letter.number-hint')} value={number} onChange={setNumber} />
        <DayField label={t('letter.day')} value={day} onChange={setDay} />
        <DayField label={t('letter.answer-by')} value={answerBy} onChange={setAnswerBy} />
        <Download letter={letter} />
        <Button onPress={() => print()}>{t('letter.print')}</Button>
        {reminded > 0 && <p className={style.hint}>{t('letter.already', { number: write(reminded) })}</p>}
      </div>
      <LetterPaper letter={letter} />
      <RecordSent order={{ recipient: body, number, sentOn: day }} matters={matters} />
    </>
  );
}

/** Makes the file in this browser and hands it over; what writes it is fetched when it is first needed. */
function Download({ letter }: { letter: ReturnType<typeof reminderLetter> }) {
  const { t } = useWords();
  const [told, setTold] = useState('');
  const download = async () => {
    setTold(t('letter.writing'));
    try {
      const { writeLetter } = await import('./write-letter');
      const address = URL.createObjectURL(await writeLetter(letter));
      Object.assign(document.createElement('a'), { href: address, download: 'cong-van-don-doc.docx' }).click();
      URL.revokeObjectURL(address);
      setTold('');
    } catch {
      setTold(t('letter.failed'));
    }
  };
  return (
    <>
      <Button isMain onPress={() => void download()}>
        {t('letter.download')}
      </Button>
      <span role="status">{told}</span>
    </>
  );
}
