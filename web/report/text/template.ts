import type { Figure, Tier } from '../data/report-data';
import type { FigureReference, FigureRun, Run } from '../model/report-document';
import { figureOnPaper } from '../words/number-words';

/** A figure's place in a text that can be edited: "{TX.01}" for the city tier, "{TX.01:wards}" or "{TX.01:total}". */
const PLACE = /\{([A-Z]{2}\.\d{2}[a-z]?)(?::(wards|total))?\}/g;

/** One line of a text, taken apart into words and places of figures. */
export type TemplatePiece = { kind: 'text'; text: string } | { kind: 'figure'; figure: FigureReference };

/** Takes a line apart. What looks like a place and names no indicator of the report stays text, for its writer to see. */
export function piecesOf(line: string, figures: ReadonlyMap<string, Figure>): TemplatePiece[] {
  const pieces: TemplatePiece[] = [];
  let end = 0;
  for (const found of line.matchAll(PLACE)) {
    const [whole, code = '', tier] = found;
    if (!figures.has(code)) continue;
    if (found.index > end) pieces.push({ kind: 'text', text: line.slice(end, found.index) });
    pieces.push({ kind: 'figure', figure: { code, tier: (tier ?? 'city') as Tier } });
    end = found.index + whole.length;
  }
  if (end < line.length) pieces.push({ kind: 'text', text: line.slice(end) });
  return pieces;
}

/** The place of a figure as it is written in a text. */
export function placeOf({ code, tier }: FigureReference): string {
  return tier === 'city' ? `{${code}}` : `{${code}:${tier}}`;
}

/** Puts the figures into a line. */
export function runsOfLine(line: string, figures: ReadonlyMap<string, Figure>): Run[] {
  return piecesOf(line, figures).map((piece) =>
    piece.kind === 'text' ? piece : figureRun(figures.get(piece.figure.code), piece.figure),
  );
}

/** A figure of an indicator as it is printed; dots where it is missing. */
export function figureRun(figure: Figure | undefined, reference: FigureReference): FigureRun {
  const { tier, wardId } = reference;
  const value = (wardId === undefined ? figure?.[tier] : figure?.byWard.get(wardId)) ?? null;
  return { kind: 'figure', figure: reference, value, text: figureOnPaper(value) };
}
