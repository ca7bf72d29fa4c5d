import { parseArgs } from 'node:util';
import { WARD_KINDS, wardCouncilSubgraph } from '../../subgraphs/ward-council/subgraph';
import { writeCsvTemplate } from '../../subgraphs/workbook/template-csv';
import { writeTemplate } from '../../subgraphs/workbook/template-xlsx';
import { workbookForm } from '../../subgraphs/workbook/workbook-form';
import type { Output } from '../hub/changing-line';

const USAGE = 'Cách dùng / usage: npm run template -- ward [--out tệp-hoặc-thư-mục / file or folder] [--csv]';

/** `npm run template -- ward`: writes an empty workbook of a ward's records. Gives the exit code. */
export async function runTemplateCommand(args: readonly string[], out: Output, err: Output): Promise<0 | 1> {
  try {
    const { out: wanted, csv } = readArguments(args);
    const form = workbookForm(WARD_KINDS, wardCouncilSubgraph.schema);
    const path = wanted ?? (csv ? 'so-du-lieu-xa-phuong' : 'so-du-lieu-xa-phuong.xlsx');
    await (csv ? writeCsvTemplate(form, path) : writeTemplate(form, path));
    out.write(`Đã ghi / written: ${path}\n`);
    return 0;
  } catch (error) {
    err.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

function readArguments(args: readonly string[]): { out?: string | undefined; csv: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { out: { type: 'string' }, csv: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (positionals.length === 1 && positionals[0] === 'ward') return values;
  } catch {
    // An option that nobody knows is told by how the command is used.
  }
  throw new Error(USAGE);
}
