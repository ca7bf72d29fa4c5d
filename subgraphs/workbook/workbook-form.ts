import type { GraphQLSchema } from 'graphql';
import { referredKind } from '../kinds/referred-kind';
import { inputNameOf } from '../recording/entered-values';
import type { Field, FieldKind } from '../recording/field';
import type { RecordKind } from '../recording/record-kind';
import { exportable, type ExportedAs, exportedAs } from './exported-headings';
import { isTakenByFile } from './life-path';
import { type Word, wordsOfField, wordsOfStates, YES_AND_NO } from './form-words';

/** What a column is for. */
export type ColumnRole =
  /** The row's own code, by which it is known when it is loaded again, and to which other rows refer. */
  | 'CODE'
  /** A field of the record. */
  | 'FIELD'
  /** How far the record has come. */
  | 'STATE'
  /** What is said with a step of its life. */
  | 'STEP'
  /** Whether it is a draft. */
  | 'DRAFT';

/** A column of a sheet. */
export interface ColumnForm {
  role: ColumnRole;
  /** What the value is called where it is entered. */
  name: string;
  /** In Vietnamese. */
  heading: string;
  /** How it stands in an exported list of these records. */
  exportedAs: ExportedAs;
  kind: FieldKind;
  isRequired: boolean;
  isSealed: boolean;
  /** What it may hold, where that is a list. */
  words: readonly Word[];
  /** What it is, in English. */
  en: string;
  /** The sheet whose rows it names. */
  refersTo: string | null;
}

/** A sheet of a workbook: the rows of one kind of record. */
export interface SheetForm {
  kind: RecordKind;
  /** In Vietnamese. */
  name: string;
  /** The name of its file where each sheet is one, without the ending. */
  fileName: string;
  columns: readonly ColumnForm[];
  /** What an exported list may have besides, which nobody enters. */
  onlyRead: readonly ExportedAs[];
  /** Whether it holds personal data: then nothing of what stands in it is ever told again. */
  holdsSecrets: boolean;
}

export const CODE_HEADING = 'Mã';
export const STATE_HEADING = 'Trạng thái';
export const DRAFT_HEADING = 'Bản nháp';

/** The sheets of a workbook of these kinds of records, in their order. `schema` says what their enums' values mean. */
export function workbookForm(kinds: readonly RecordKind[], schema: GraphQLSchema): SheetForm[] {
  // Others are not entered but requested, returned or closed.
  return kinds.filter(isEntered).map((kind) => {
    const name = sheetNameOf(kind);
    const fields = Object.entries(kind.fields as Record<string, Field>); // fields that are there
    const holdsSecrets = fields.some(([, { isSealed }]) => isSealed);
    const drafts = [
      codeColumn(holdsSecrets),
      ...fields.map(([property, field]) => fieldColumn(schema, kinds, kind, { property, field, role: 'FIELD' })),
      ...stateColumns(schema, kinds, kind),
      draftColumn(),
    ];
    const columns = withOwnHeadings(drafts).map(({ readAt, ...column }) => ({
      ...column,
      exportedAs: exportedAs(schema, kind, readAt ?? [column.name]),
    }));
    const entered = new Set(columns.map((column) => column.exportedAs.path));
    const onlyRead = exportable(schema, kind).filter(({ path }) => !entered.has(path));
    return { kind, name, fileName: fileNameOf(name), columns, onlyRead, holdsSecrets };
  });
}

const isEntered = ({ mutations }: RecordKind): boolean => mutations === undefined;

/** What a sheet of a kind is called; spreadsheet programs take no longer names and not every sign. */
const sheetNameOf = ({ vi }: RecordKind): string =>
  vi
    .replace(/[\\/*?:[\]]/g, '-')
    .slice(0, 31)
    .trim();

/** How a sheet's name is written in a file's name: in small letters without marks. */
export function fileNameOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** A column without what an exported list calls it: instead, where the graph has it if not under its own name. */
type DraftColumn = Omit<ColumnForm, 'exportedAs'> & Pick<Field, 'readAt'>;

const plain = { isSealed: false, words: [], refersTo: null };

/** Rows with personal data could be told apart without a code only by keeping a trace of that data. */
const codeColumn = (isRequired: boolean): DraftColumn => ({
  ...plain,
  role: 'CODE',
  name: 'code',
  readAt: ['id'],
  heading: CODE_HEADING,
  kind: 'TEXT',
  isRequired,
  en: "the row's own code, chosen by you, once in its sheet; by it the row is known again and other sheets refer to it",
});

const draftColumn = (): DraftColumn => ({
  ...plain,
  role: 'DRAFT',
  name: 'isDraft',
  heading: DRAFT_HEADING,
  kind: 'BOOLEAN',
  isRequired: false,
  words: YES_AND_NO,
  en: 'whether only your own council sees it for now, and no figure counts it; no if empty',
});

/** How far a record has come that is entered later, and what was said on its way. */
function stateColumns(schema: GraphQLSchema, kinds: readonly RecordKind[], kind: RecordKind): DraftColumn[] {
  const { lifeCycle } = kind;
  if (!lifeCycle) return [];
  const said = lifeCycle.transitions
    .filter(isTakenByFile)
    .flatMap(({ fields }) => Object.entries((fields ?? {}) as Record<string, Field>))
    .filter(([property]) => !(property in kind.fields));
  // By what people call it: several steps keep their days in one property, and each has a name for its own.
  const own = new Map(said.map(([property, field]) => [inputNameOf(property, field), { property, field }]));
  return [
    {
      ...plain,
      role: 'STATE',
      name: lifeCycle.state,
      heading: STATE_HEADING,
      kind: 'ONE_OF',
      isRequired: false,
      words: wordsOfStates(schema, kind),
      en: 'how far it has come; the first state if empty',
    },
    ...[...own.values()].map((one) => fieldColumn(schema, kinds, kind, { ...one, role: 'STEP' })),
  ];
}

interface OneField {
  property: string;
  field: Field;
  role: 'FIELD' | 'STEP';
}

function fieldColumn(
  schema: GraphQLSchema,
  kinds: readonly RecordKind[],
  kind: RecordKind,
  { property, field, role }: OneField,
): DraftColumn {
  const name = inputNameOf(property, field);
  const readAt = field.kind === 'REFERENCE' ? [name.replace(/Id$/, ''), 'id'] : field.readAt;
  return {
    role,
    name,
    ...(readAt && { readAt }),
    heading: field.vi,
    kind: field.kind,
    isRequired: role === 'FIELD' && field.isRequired,
    isSealed: field.isSealed ?? false,
    words: field.kind === 'BOOLEAN' ? YES_AND_NO : wordsFor(schema, kind, property, field),
    en: field.en,
    refersTo: field.kind === 'REFERENCE' ? referredTo(kinds, kind, property) : null,
  };
}

const wordsFor = (schema: GraphQLSchema, kind: RecordKind, property: string, field: Field): Word[] =>
  field.kind === 'ONE_OF' ? wordsOfField(schema, kind, property, field) : [];

/** The sheet that a reference leads to. */
function referredTo(kinds: readonly RecordKind[], kind: RecordKind, property: string): string | null {
  const found = referredKind(kinds, kind, property);
  return found ? sheetNameOf(found) : null;
}

/** No two columns of a sheet may be called alike. */
function withOwnHeadings(columns: DraftColumn[]): DraftColumn[] {
  const count = (heading: string) => columns.filter((column) => column.heading === heading).length;
  return columns.map((column) =>
    count(column.heading) > 1 && column.role !== 'CODE' && column.role !== 'STATE'
      ? { ...column, heading: `${column.heading} (${column.name})` }
      : column,
  );
}
