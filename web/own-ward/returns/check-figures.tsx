import { useState } from 'react';
import { Button } from '../../design/button';
import { Notice } from '../../design/notice';
import { Section } from '../../design/page';
import { Panel } from '../../design/panel';
import { useWords } from '../../language/use-words';
import { writeDay } from '../../language/write';
import { todayInVietNam } from '../../period/days-since';
import type { Period } from '../../period/period';
import { periodText } from '../../period/period-text';
import type { WholeReturnFragment } from '../graph/generated/graphql';
import { FigureTable } from './figure-table';
import { OddFigures } from './odd-figures';
import { RecordsOfFigure } from './records-of-figure';
import style from './returns.module.css';
import { type ShownFigure, useFigures } from './use-figures';

/** The first step: the figures, each of which opens its records, beside those of the period before; what looks odd stands above. */
export function CheckFigures(props: { current: WholeReturnFragment; period: Period; onNext: () => void }) {
  const { t, language } = useWords();
  const { current, period } = props;
  const { figures, oddities } = useFigures(current, period);
  const [opened, setOpened] = useState<ShownFigure>();
  const isOver = period.to < todayInVietNam();
  const open = (code: string) => setOpened(figures.find((figure) => figure.code === code));
  return (
    <Section title={t('returns.check.title')} note={t('returns.check.note')}>
      {current.state === 'RETURNED' && (
        <Notice kind="warn" title={t('returns.came-back')}>
          <p>{current.decisionNote}</p>
        </Notice>
      )}
      {!isOver && <Notice kind="warn" title={t('returns.not-over', { day: writeDay(period.to) })} />}
      <OddFigures oddities={oddities} figures={figures} onOpen={open} />
      <FigureTable figures={figures} hasBefore onOpen={open} />
      <div className={style.buttons}>
        <Button isMain onPress={props.onNext}>
          {t('returns.check.next')}
        </Button>
      </div>
      {opened && (
        <Panel title={opened.label[language]} note={periodText(period, t)} onClose={() => setOpened(undefined)}>
          <RecordsOfFigure code={opened.code} period={period} />
        </Panel>
      )}
    </Section>
  );
}
