import type { EntityManager } from 'typeorm';
import type { KeyRing } from '../../platform/sealing/key-ring';
import type { Outbox } from '../crossing/crossing';
import type { Viewer } from '../viewer/viewer';
import type { SheetForm } from './workbook-form';

/** How far an import is. */
export interface ImportProgress {
  phase: 'READING' | 'CHECKING' | 'COMMITTING';
  sheet: string | null;
  /** Of this sheet, in this phase. */
  rows: number;
}

/** What an import works with. */
export interface ImportOptions {
  db: EntityManager;
  form: readonly SheetForm[];
  viewer: Viewer;
  requestId: string;
  outbox: Outbox;
  now(): Date;
  /** What seals personal data. */
  keys?: KeyRing | undefined;
  /** Where files may be put meanwhile. */
  folder: string;
  onProgress?(progress: ImportProgress): void;
}
