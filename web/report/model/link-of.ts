import type { FigureReference } from './report-document';

/** Where a figure's records can be seen; undefined where there is no such page. */
export type LinkOf = (figure: FigureReference) => string | undefined;
