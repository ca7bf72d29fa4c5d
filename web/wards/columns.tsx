import type { ReactNode } from 'react';
import style from './columns.module.css';
import type { ShownWard } from './use-ward';

/** What is told of each ward apart: of two, beside each other where there is room. */
export function Columns({ wards, of }: { wards: ShownWard[]; of: (shown: ShownWard) => ReactNode }) {
  return (
    <div className={wards.length > 1 ? style.columns : style.column}>
      {wards.map((shown) => (
        <div key={shown.id} className={style.column}>
          {of(shown)}
        </div>
      ))}
    </div>
  );
}
