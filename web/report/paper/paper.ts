/**
 * Paper, margins (mm) and sizes of letters (points) of an administrative document.
 * Source: Nghị định 30/2020/NĐ-CP, appendix I: A4; 20-25 top and bottom, 30-35 left, 15-20 right; sizes by element, section V.
 */
export const PAPER = {
  margins: { top: 20, right: 20, bottom: 20, left: 30 },
  /** From the upper edge to the page number, in the middle of the margin. */
  headerAt: 10,
  /** Of A4 without the margins of an upright page. */
  textWidth: 160,
  /** The two columns of the head. */
  head: { issuer: 61, country: 99 },
  firstLine: 12.7,
  /** Lengths of the lines below issuer, motto and title. */
  rules: { issuer: 22, motto: 62, title: 55 },
} as const;

export const LETTERS = {
  issuer: 12,
  country: 12,
  motto: 13,
  number: 13,
  date: 13,
  title: 14,
  body: 14,
  recipientsHeading: 12,
  recipients: 11,
  pageNumber: 13,
  table: 12,
  wideTable: 11,
  notes: 11,
} as const;

/** The face that papers are written in; Tinos has the same measures and stands in for it where it cannot be had. */
export const FACE = 'Times New Roman';

/** Points in a millimetre. */
export const POINTS_PER_MM = 72 / 25.4;
