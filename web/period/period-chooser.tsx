import { useState } from 'react';
import { useWords } from '../language/use-words';
import { Choice, DayField } from '../design/choice';
import { nameOf, parsePeriod, type Period } from './period';
import style from './period-chooser.module.css';

const KINDS = ['quarter', 'half', 'months', 'year', 'days'] as const;
type Kind = (typeof KINDS)[number];

/** The first year whose records a hub holds is data; a list that begins here is long enough for any. */
const FIRST_YEAR = 2016;

/** Chooses a period: a quarter, a half, nine months or the whole of a year, or any days. */
export function PeriodChooser({ period, onChoose }: { period: Period; onChoose: (period: Period) => void }) {
  const { t } = useWords();
  const shown = shownAs(period);
  // Any days may be wanted while they are still those of a quarter or a year.
  const [wantsDays, setWantsDays] = useState(false);
  const kind = wantsDays ? 'days' : shown.kind;
  const { year, part } = shown;
  const choose = (text: string) => {
    const chosen = parsePeriod(text);
    if (chosen) onChoose(chosen);
  };
  const chooseKind = (chosen: Kind) => {
    setWantsDays(chosen === 'days');
    if (chosen !== 'days') choose(textOf(chosen, year, part));
  };
  return (
    <span className={style.chooser}>
      <Choice
        label={t('period.kind')}
        value={kind}
        options={KINDS.map((value) => ({ value, text: t(`period.kinds.${value}`) }))}
        onChoose={chooseKind}
      />
      {kind === 'days' ? (
        <>
          <DayField
            label={t('period.from')}
            value={period.from}
            onChange={(from) => choose(inOrder(from, period.to))}
          />
          <DayField label={t('period.to')} value={period.to} onChange={(to) => choose(inOrder(to, period.from))} />
        </>
      ) : (
        <>
          {(kind === 'quarter' || kind === 'half') && (
            <PartChoice kind={kind} part={part} onChoose={(chosen) => choose(textOf(kind, year, chosen))} />
          )}
          <Choice
            label={t('period.which-year')}
            value={String(year)}
            options={years(year).map((value) => ({ value, text: value }))}
            onChoose={(chosen) => choose(textOf(kind, Number(chosen), part))}
          />
        </>
      )}
    </span>
  );
}

function PartChoice(props: { kind: 'quarter' | 'half'; part: number; onChoose: (part: number) => void }) {
  const { t } = useWords();
  return (
    <Choice
      label={t('period.which-part')}
      value={`${props.kind}-${props.part}`}
      options={partsOf(props.kind).map((value) => ({ value, text: t(`period.parts.${value}`) }))}
      onChoose={(chosen) => props.onChoose(Number(chosen.at(-1)))}
    />
  );
}

/** Which kind of choice shows a period, and what it starts from where another kind is chosen. */
function shownAs(period: Period): { kind: Kind; year: number; part: number } {
  const name = nameOf(period);
  const year = Number(period.to.slice(0, 4));
  const quarter = Math.ceil(Number(period.to.slice(5, 7)) / 3);
  switch (name.kind) {
    case 'quarter':
    case 'half':
      return { kind: name.kind, year, part: name.part };
    case 'year':
      return { kind: 'year', year, part: quarter };
    case 'months':
      return { kind: name.part === 9 ? 'months' : 'days', year, part: quarter };
    case 'month':
    case 'days':
      return { kind: 'days', year, part: quarter };
  }
}

function textOf(kind: Exclude<Kind, 'days'>, year: number, part: number): string {
  switch (kind) {
    case 'quarter':
      return `${year}-Q${part}`;
    case 'half':
      return `${year}-H${Math.min(part, 2)}`;
    case 'months':
      return `${year}-9M`;
    case 'year':
      return String(year);
  }
}

function partsOf(kind: 'quarter' | 'half') {
  return kind === 'quarter'
    ? (['quarter-1', 'quarter-2', 'quarter-3', 'quarter-4'] as const)
    : (['half-1', 'half-2'] as const);
}

function inOrder(one: string, other: string): string {
  return one <= other ? `${one}/${other}` : `${other}/${one}`;
}

function years(shown: number): string[] {
  const last = Math.max(new Date().getFullYear(), shown);
  const first = Math.min(FIRST_YEAR, shown);
  return Array.from({ length: last - first + 1 }, (_, index) => String(last - index));
}
