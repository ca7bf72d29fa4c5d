import { useState } from 'react';
import { useClient } from 'urql';
import { Button } from '../../design/button';
import { Notice } from '../../design/notice';
import { Section } from '../../design/page';
import { useKey } from '../../editing/use-key';
import { writeRecord, type Written } from '../../editing/write-record';
import { useWords } from '../../language/use-words';
import type { Period } from '../../period/period';
import { SubmitReturnDocument, type WholeReturnFragment } from '../graph/generated/graphql';
import { FigureTable } from './figure-table';
import { NotWritten } from './not-written';
import { OddText } from './odd-figures';
import style from './returns.module.css';
import { useFigures } from './use-figures';

/** The third step: what is handed in, once more, and handing it in. */
export function Submit(props: {
  current: WholeReturnFragment;
  period: Period;
  onBack: () => void;
  onWritten: (current: WholeReturnFragment) => void;
}) {
  const { t } = useWords();
  const client = useClient();
  const keyOf = useKey();
  const { current, period } = props;
  const { figures, oddities } = useFigures(current, period);
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState<Written<WholeReturnFragment>>();
  const unsaid = oddities.filter(({ code }) => !figures.find((figure) => figure.code === code)?.comment);
  const submit = async () => {
    setIsBusy(true);
    const input = { id: current.id, expectedVersion: current.version };
    const written = await writeRecord(client, SubmitReturnDocument, { ...input, idempotencyKey: keyOf(input) });
    setIsBusy(false);
    setOutcome(written);
    if (written.state === 'written') props.onWritten(written.record);
  };
  return (
    <Section title={t('returns.submit.title')} note={t('returns.submit.note')}>
      <NotWritten outcome={outcome} />
      {unsaid.length > 0 && !current.comment && (
        <Notice kind="warn" title={t('returns.submit.unsaid')}>
          <ul>
            {unsaid.map((oddity) => (
              <li key={oddity.code + oddity.why}>
                <OddText oddity={oddity} figures={figures} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {current.comment && <p>{t('returns.said', { comment: current.comment })}</p>}
      <div className={style.buttons}>
        <Button isMain isDisabled={isBusy} onPress={() => void submit()}>
          {t(isBusy ? 'returns.submit.busy' : 'returns.submit.button')}
        </Button>
        <Button onPress={props.onBack}>{t('returns.step-back')}</Button>
      </div>
      <FigureTable figures={figures} />
    </Section>
  );
}
