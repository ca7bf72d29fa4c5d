import { CorrectReportDocument, DraftReportDocument } from '../../graph/generated/graphql';
import type { EditedTexts } from '../text/report-texts';
import type { BriefingReportLine } from './issued-report';
import type { Ask } from './read-pages';

/** What is to be kept: the texts that a draft has room for, and which draft they go into; null for a new one. */
export interface DraftToSave {
  period: string;
  /** The title with or without changes: a draft has to have one. */
  title: string;
  edited: EditedTexts;
  draft: BriefingReportLine | null;
  /** The same for the same saving, also when it is sent again. */
  idempotencyKey: string;
}

/** Keeps title, assessment, direction and proposals in a draft; gives its id, or what stood in the way. */
export async function saveDraft(ask: Ask, order: DraftToSave): Promise<{ id: string } | { faults: string[] }> {
  const { period, title, edited, draft, idempotencyKey } = order;
  const { assessment = null, direction = null, proposals = null } = edited.sections ?? {};
  const texts = { title, assessment, direction, proposals };
  const { saved } = draft
    ? await ask(CorrectReportDocument, {
        input: { idempotencyKey, id: draft.id, expectedVersion: draft.version, ...texts },
      })
    : await ask(DraftReportDocument, { input: { idempotencyKey, period, ...texts } });
  if (saved.briefingReport) return saved.briefingReport;
  return { faults: saved.userErrors.map(({ message }) => message) };
}

/** Whether something was edited that no draft has room for: it goes into the documents and is forgotten with the page. */
export function hasUnkeptTexts({ title: _, sections = {}, ...others }: EditedTexts): boolean {
  const kept = new Set(['assessment', 'direction', 'proposals']);
  return Object.keys(others).length > 0 || Object.keys(sections).some((key) => !kept.has(key));
}
