import { inCurrentLanguage } from '../language/current-language';
import { headingsOf } from './export-column';
import type { ExportPlan } from './export-plan';

/** Where each column stands in the answer. */
function pathsOf({ levels }: ExportPlan): string[] {
  const arounds = levels.map((_, depth) => levels.slice(0, depth + 1).flatMap(({ path }) => path));
  return levels.flatMap(({ columns }, depth) =>
    columns.map(({ path }) => [...(arounds[depth] ?? []), ...path].join('.')),
  );
}

/** What stands above the columns. */
export function headingLine(plan: ExportPlan): string[] {
  return headingsOf(
    plan.levels.flatMap(({ columns }) => columns),
    pathsOf(plan),
  );
}

/** The lines of the data dictionary, its headings first. */
export function dictionaryLines(plan: ExportPlan): string[][] {
  const [headings, paths] = [headingLine(plan), pathsOf(plan)];
  const columns = plan.levels.flatMap((level) => level.columns);
  const lines = columns.map(({ description, type, words }, place) => [
    headings[place] ?? '',
    paths[place] ?? '',
    type,
    description,
    [...words].map(([name, word]) => `${word} (${name})`).join('; '),
  ]);
  const others = plan.leftOut.map((name) => ['(không xuất)', name, '', '', '']);
  return [['Cột', 'Trường', 'Kiểu', 'Ý nghĩa', 'Giá trị'], ...lines, ...others];
}

/** What has to be known of an export that is not whole. */
export function notesLines(notes: readonly string[]): string[] {
  if (notes.length === 0) return [];
  return [
    inCurrentLanguage({
      vi: 'Dữ liệu chưa đầy đủ: có phần không lấy được, nêu dưới đây.',
      en: 'The data is not complete: some of it could not be had, as told below.',
    }),
    ...notes,
  ];
}
