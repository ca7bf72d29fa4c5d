import { WARD_KINDS, wardCouncilSubgraph } from '../../subgraphs/ward-council/subgraph';
import { writeCsvTemplate } from '../../subgraphs/workbook/template-csv';
import { writeTemplate } from '../../subgraphs/workbook/template-xlsx';
import { workbookForm } from '../../subgraphs/workbook/workbook-form';
import { type CommandContext, DONE } from '../cli/command-line';

/** Where the workbook goes, and whether it is a folder of CSV files. */
export interface TemplateOptions {
  out?: string;
  csv?: boolean;
}

/** Writes an empty workbook of a ward's records, or a folder of CSV files. Gives the exit code. */
export async function runWardTemplate(
  { out, say }: CommandContext,
  { out: wanted, csv }: TemplateOptions,
): Promise<number> {
  const form = workbookForm(WARD_KINDS, wardCouncilSubgraph.schema);
  const path = wanted ?? (csv ? 'so-du-lieu-xa-phuong' : 'so-du-lieu-xa-phuong.xlsx');
  await (csv ? writeCsvTemplate(form, path) : writeTemplate(form, path));
  out.write(`${say('Đã ghi', 'Written')}: ${path}\n`);
  return DONE;
}
