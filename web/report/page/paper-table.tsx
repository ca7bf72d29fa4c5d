import type { LinkOf } from '../model/link-of';
import { notesOf, type ReportTable } from '../model/report-document';
import { PaperRun } from './paper-body';

/** A table with its title and notes. */
export function PaperTable({ table, linkOf }: { table: ReportTable; linkOf: LinkOf }) {
  const whole = table.columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <section className="paper-table">
      <table>
        <caption>{`Biểu ${table.number}. ${table.title}`}</caption>
        <colgroup>
          {table.columns.map(({ heading, width }) => (
            <col key={heading} style={{ width: `${(100 * width) / whole}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {table.columns.map(({ heading }) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ cells, isTotal }, row) => (
            <tr key={row} className={isTotal ? 'paper-bold' : ''}>
              {cells.map((cell, place) => (
                <td key={place} className={`paper-${table.columns[place]?.align ?? 'center'}`}>
                  {cell && <PaperRun run={cell} linkOf={linkOf} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {notesOf(table).map((note) => (
        <p key={note} className="paper-note">
          {note}
        </p>
      ))}
    </section>
  );
}
