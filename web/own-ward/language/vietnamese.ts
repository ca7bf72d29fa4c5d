import app from '../../language/vi/app.json';
import editing from '../../language/vi/editing.json';
import period from '../../language/vi/period.json';
import ward from './vi.json';

/** Every word of a ward's pages in Vietnamese. */
export const vietnamese = { ...app, ...editing, ...period, ...ward };
