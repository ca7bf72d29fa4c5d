import type { IndicatorDefinition } from '../../subgraphs/indicators/catalogue';
import { indicatorText } from '../language/indicator-text';
import { useWords } from '../language/use-words';
import type { BriefingView } from './briefing-view';
import style from './ward-table.module.css';

/** What the table is sorted by, and how that is changed. */
export interface Sorting {
  sort: BriefingView['sort'];
  sortBy: (by: string, isDescending: boolean) => void;
}

/** The names of the columns; each sorts by its own, largest first, and the other way when pressed again. */
export function HeadCells({ columns, sorting }: { columns: readonly IndicatorDefinition[]; sorting: Sorting }) {
  const { t } = useWords();
  return (
    <>
      <HeadCell by="name" text={t('ward-table.ward')} isDescendingFirst={false} {...sorting} />
      {columns.map((indicator) => (
        <HeadCell
          key={indicator.code}
          by={indicator.code}
          text={indicatorText(indicator)}
          isDescendingFirst
          {...sorting}
        />
      ))}
    </>
  );
}

function HeadCell(props: Sorting & { by: string; text: string; isDescendingFirst: boolean }) {
  const { by, text, sort, sortBy, isDescendingFirst } = props;
  const isSorted = sort?.by === by;
  const order = !isSorted ? undefined : sort.isDescending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={order}>
      <button type="button" onClick={() => sortBy(by, isSorted ? !sort.isDescending : isDescendingFirst)}>
        {text}
        <span className={style.order} aria-hidden="true">
          {order === undefined ? '' : order === 'descending' ? '▼' : '▲'}
        </span>
      </button>
    </th>
  );
}
