import { type EditedTexts, linesOf, type ReportTexts, SECTION_KEYS, type SectionKey } from '../text/report-texts';

/** Texts of one line or a few that stand by themselves. */
export type OwnText = Exclude<keyof ReportTexts, 'sections'>;

/** How the lines of a paper are written into. */
export interface Editing {
  /** For a text that stands by itself. */
  ofText(key: OwnText): (text: string) => void;
  /** For a line of a section; undefined where it is no text of people. */
  ofLine(key: string, line: number): ((text: string) => void) | undefined;
}

/** Writes changes into the edited texts. A text that was emptied is made from records again. */
export function editingOf(texts: ReportTexts, edited: EditedTexts, change: (edited: EditedTexts) => void): Editing {
  return {
    ofText: (key) => (text) => {
      const { [key]: _, ...others } = edited;
      change(text.trim() === '' ? others : { ...others, [key]: text });
    },
    ofLine: (key, line) => {
      if (!isSection(key)) return undefined;
      return (text) =>
        change(withSection(edited, key, linesOf(texts.sections[key]).toSpliced(line, 1, text).join('\n')));
    },
  };
}

function withSection(edited: EditedTexts, key: SectionKey, text: string): EditedTexts {
  const { [key]: _, ...others } = edited.sections ?? {};
  return { ...edited, sections: text.trim() === '' ? others : { ...others, [key]: text } };
}

const isSection = (key: string): key is SectionKey => (SECTION_KEYS as readonly string[]).includes(key);
