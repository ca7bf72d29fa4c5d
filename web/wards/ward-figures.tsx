import type { IndicatorDefinition } from '../../subgraphs/indicators/catalogue';
import { Figure } from '../briefing/figure';
import { Section } from '../design/page';
import { FIGURE_GROUPS, type FigureGroup, figureIn, isPart } from '../indicators/figure-paths';
import { indicatorText } from '../language/indicator-text';
import { useWords } from '../language/use-words';
import { wardName } from '../language/ward-name';
import type { OpenFigure } from '../records/opened-figure';
import type { ShownWard } from './use-ward';
import table from '../briefing/figure-tables.module.css';
import style from './ward-figures.module.css';

interface WardFiguresProps {
  /** One, or two beside each other. */
  wards: ShownWard[];
  onOpen: OpenFigure;
}

/** What wards count, under the headings of the article. */
const GROUPS = FIGURE_GROUPS.map(({ id, indicators }) => ({
  ...{ id, indicators: indicators.filter(({ inWards }) => inWards) },
})).filter(({ indicators }) => indicators.length > 0);

/** The figures of a ward's own council; of two wards, both, and how they differ. */
export function WardFigures(props: WardFiguresProps) {
  const { t } = useWords();
  const [one, other] = props.wards.map(({ ward }) => (ward ? wardName(ward) : ''));
  return (
    <Section
      title={t('ward.figures.title')}
      note={other ? t('ward.figures.note-compared', { one, other }) : t('ward.figures.note')}
    >
      {props.wards.some(({ tally }) => tally && tally.suppressed.length > 0) && <p>{t('ward.figures.suppressed')}</p>}
      {props.wards.some(({ tally }) => tally?.notKept && tally.notKept.length > 0) && (
        <p>{t('ward.figures.not-kept')}</p>
      )}
      <div className={`${table.groups} ${other ? '' : style.oneWard}`}>
        {GROUPS.map((group) => (
          <GroupTable key={group.id} group={group} {...props} />
        ))}
      </div>
    </Section>
  );
}

function GroupTable({ group, ...props }: WardFiguresProps & { group: FigureGroup }) {
  const { t } = useWords();
  const isCompared = props.wards.length > 1;
  return (
    <table className={table.group}>
      <thead>
        <tr>
          <th scope="col">{t(`briefing.groups.${group.id}`)}</th>
          {props.wards.map(({ id, ward }) => (
            <th key={id} scope="col">
              {isCompared ? ward && wardName(ward) : <span className="visually-hidden">{t('records.figure')}</span>}
            </th>
          ))}
          {isCompared && <th scope="col">{t('ward.figures.difference')}</th>}
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

function FigureRow({ indicator, wards, onOpen }: WardFiguresProps & { indicator: IndicatorDefinition }) {
  const name = indicatorText(indicator);
  const values = wards.map(({ tally }) => figureIn(tally, indicator));
  return (
    <tr className={isPart(indicator) ? table.part : ''}>
      <th scope="row">{name}</th>
      {wards.map(({ id, ward, isAsking }, at) => (
        <td key={id}>
          <Figure
            value={values[at] ?? null}
            isAsked={isAsking}
            name={wards.length > 1 && ward ? `${name}, ${wardName(ward)}` : name}
            onOpen={() => onOpen(indicator.code, id)}
          />
        </td>
      ))}
      {wards.length > 1 && <Difference one={values[0] ?? null} other={values[1] ?? null} />}
    </tr>
  );
}

function Difference({ one, other }: { one: number | null; other: number | null }) {
  const { number } = useWords();
  if (one === null || other === null) return <td className={style.same}>–</td>;
  const difference = one - other;
  if (difference === 0) return <td className={style.same}>=</td>;
  const text = difference > 0 ? `+${number(difference)}` : `−${number(-difference)}`;
  return <td className={style.different}>{text}</td>;
}
