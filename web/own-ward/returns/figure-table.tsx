import table from '../../design/table.module.css';
import { useWords } from '../../language/use-words';
import style from './returns.module.css';
import type { ShownFigure } from './use-figures';

interface FigureTableProps {
  figures: readonly ShownFigure[];
  hasBefore?: boolean;
  onOpen?: (code: string) => void;
}

/** Figures with their units, beside those of the period before where wanted; each opens its records where that can be done. */
export function FigureTable({ figures, hasBefore = false, onOpen }: FigureTableProps) {
  const { t } = useWords();
  return (
    <div className={`${table.scroll} ${style.figures}`}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('returns.figure')}</th>
            <th scope="col">{t('returns.unit')}</th>
            <th scope="col" className={table.number}>
              {t('returns.value')}
            </th>
            {hasBefore && (
              <th scope="col" className={table.number}>
                {t('returns.before')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <Row key={figure.code} {...{ figure, hasBefore }} {...(onOpen ? { onOpen } : {})} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row(props: { figure: ShownFigure; hasBefore: boolean; onOpen?: (code: string) => void }) {
  const { t, language, number } = useWords();
  const { figure, hasBefore, onOpen } = props;
  const { code, label, unit, value, before, isPart, comment } = figure;
  const shown = (some: number | null | undefined) => (typeof some === 'number' ? number(some) : '–');
  return (
    <tr className={isPart ? style.part : ''}>
      <th scope="row">
        {label[language]}
        {comment && <small> · {comment}</small>}
      </th>
      <td>{unit[language]}</td>
      <td className={table.number}>
        {onOpen && value !== null && value > 0 ? (
          <button
            type="button"
            className="link"
            aria-label={t('returns.open-figure', { label: label[language], value: shown(value) })}
            onClick={() => onOpen(code)}
          >
            {shown(value)}
          </button>
        ) : (
          shown(value)
        )}
      </td>
      {hasBefore && <td className={table.number}>{shown(before)}</td>}
    </tr>
  );
}
