import app from '../../language/en/app.json';
import editing from '../../language/en/editing.json';
import period from '../../language/en/period.json';
import ward from './en.json';
import type { vietnamese } from './vietnamese';

/** The same words in English. */
export const english: typeof vietnamese = { ...app, ...editing, ...period, ...ward };
