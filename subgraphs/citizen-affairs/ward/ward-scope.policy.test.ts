import type { Viewer } from '../../viewer/viewer';
import { wardScopeOf } from './ward-scope.policy';

test.each<[Viewer, string]>([
  [{ role: 'ward-officer', subject: 'x', wardId: 'song-cau' }, 'song-cau'],
  [{ role: 'service', subject: 'x', wardId: 'song-cau' }, 'song-cau'],
  [{ role: 'service', subject: 'x', wardId: null }, '*'],
  [{ role: 'standing-committee', subject: 'x' }, '*'],
  [{ role: 'citizen-affairs-officer', subject: 'x' }, '*'],
  [{ role: 'analyst', subject: 'x' }, '*'],
])('%j works with the rows of %s', (viewer, scope) => {
  expect(wardScopeOf(viewer)).toBe(scope);
});
