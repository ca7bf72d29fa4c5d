import { memo } from 'react';
import type { IndicatorDefinition } from '../../subgraphs/indicators/catalogue';
import { FIGURE_GROUPS, type FigureGroup, figureIn, isPart } from '../indicators/figure-paths';
import { indicatorText } from '../language/indicator-text';
import { useWords } from '../language/use-words';
import { OF_CITY, OF_WARDS } from './briefing-view';
import { Figure } from './figure';
import style from './figure-tables.module.css';

/** The tallies of both tiers as far as they are there. */
export interface TierTallies {
  city: object | null | undefined;
  /** With the codes of figures that are sums of fewer wards than answered. */
  wards: (object & { partial?: readonly string[] }) | null | undefined;
}

interface FigureTablesProps extends TierTallies {
  coverage: { answered: number; expected: number } | undefined;
  isCityAsked: boolean;
  isWardsAsked: boolean;
  before: TierTallies & { text: string | undefined };
  onOpen: (code: string, of: string) => void;
}

/** Every indicator in the article's order: the city tier, the ward tier, and both. */
export const FigureTables = memo((props: FigureTablesProps) => {
  return (
    <div className={style.groups}>
      {FIGURE_GROUPS.map((group) => (
        <GroupTable key={group.id} group={group} {...props} />
      ))}
    </div>
  );
});

function GroupTable({ group, ...props }: FigureTablesProps & { group: FigureGroup }) {
  const { t } = useWords();
  const { coverage } = props;
  const isPartial = coverage !== undefined && coverage.answered < coverage.expected;
  return (
    <table className={style.group}>
      <thead>
        <tr>
          <th scope="col">{t(`briefing.groups.${group.id}`)}</th>
          <th scope="col">{t('briefing.city')}</th>
          <th scope="col" className={isPartial ? style.partial : ''}>
            {t('briefing.wards')}
            {isPartial && <small>{t('coverage.partial')}</small>}
          </th>
          <th scope="col" className={isPartial ? style.partial : ''}>
            {t('briefing.both')}
          </th>
        </tr>
      </thead>
      <tbody>
        {group.indicators.map((indicator) => (
          <FigureRow key={indicator.code} indicator={indicator} {...props} />
        ))}
      </tbody>
    </table>
  );
}

function FigureRow({ indicator, ...props }: FigureTablesProps & { indicator: IndicatorDefinition }) {
  const { t } = useWords();
  const [now, before] = [tiers(indicator, props), tiers(indicator, props.before)];
  const name = indicatorText(indicator);
  const { code, inWards } = indicator;
  const isPartial = props.wards?.partial?.includes(code) ?? false;
  return (
    <tr className={isPart(indicator) ? style.part : ''}>
      <th scope="row">{name}</th>
      <td>
        <Figure
          {...{ value: now.city, before: before.city, isAsked: props.isCityAsked, name }}
          onOpen={() => props.onOpen(code, OF_CITY)}
        />
      </td>
      {inWards ? (
        <>
          <td className={isPartial ? style.partial : ''}>
            <Figure
              {...{ value: now.wards, before: before.wards, isAsked: props.isWardsAsked, name }}
              onOpen={() => props.onOpen(code, OF_WARDS)}
            />
            {isPartial && <small>{t('coverage.partial')}</small>}
          </td>
          <td className={isPartial ? style.partial : ''}>
            <Figure {...{ value: now.both, before: before.both, isAsked: props.isWardsAsked, name }} />
          </td>
        </>
      ) : (
        <td colSpan={2} />
      )}
    </tr>
  );
}

function tiers(indicator: IndicatorDefinition, { city, wards }: TierTallies) {
  const [ofCity, ofWards] = [figureIn(city, indicator), figureIn(wards, indicator)];
  return { city: ofCity, wards: ofWards, both: ofCity === null || ofWards === null ? null : ofCity + ofWards };
}
