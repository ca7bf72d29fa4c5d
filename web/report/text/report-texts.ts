/** Sections of the body that hold a text, in the order of the paper. */
export const SECTION_KEYS = [
  'opening',
  'sessions',
  'meetings',
  'contacts',
  'oversight',
  'citizens',
  'questions',
  'committees',
  'groups',
  'wards',
  'coordination',
  'assessment',
  'direction',
  'proposals',
] as const;

export type SectionKey = (typeof SECTION_KEYS)[number];

/** Texts around the figures. Each line is a paragraph; figures stand in them by their places ("{KH.01}"), see template.ts. */
export interface ReportTexts {
  /** What the report is about, below "BÁO CÁO". */
  title: string;
  /** "Bắc Kạn, ngày 16 tháng 10 năm 2020". */
  placeAndDate: string;
  sections: Record<SectionKey, string>;
  /** A recipient a line. */
  recipients: string;
  /** "TM. THƯỜNG TRỰC HĐND", a line each for authority and rank. */
  signerLines: string;
  signerName: string;
}

/** What somebody wrote in place of the texts that are made from records. */
export type EditedTexts = Partial<Omit<ReportTexts, 'sections'>> & { sections?: Partial<Record<SectionKey, string>> };

/** The texts made from records, with those in their place that somebody wrote. */
export function withEdits(made: ReportTexts, edited: EditedTexts): ReportTexts {
  return { ...made, ...edited, sections: { ...made.sections, ...edited.sections } };
}

/** The paragraphs of a text: its lines that say something. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
