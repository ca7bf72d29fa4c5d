import type { Caller } from '../../platform/identity/bearer';
import { NoUsableRole } from '../viewer/viewer';
import { NotAdmitted } from '../viewer/viewer.errors';
import { admittedViewer } from './admitted-viewer';

const NAMES = { role: 'hub_role', ward: 'hub_ward', server: 'hub_server' };

function callerWith(claims: Record<string, unknown>): Caller {
  return { authorization: 'Bearer x', claims: { iss: 'https://id.example.vn', sub: 's', ...claims } };
}

test('whom the policy lets in is told to the server as the token says', () => {
  expect(admittedViewer(callerWith({ hub_role: 'analyst' }), NAMES, () => true)).toEqual({
    role: 'analyst',
    subject: 's',
  });
});

test('whom the policy does not let in is refused', () => {
  const letIn = () => admittedViewer(callerWith({ hub_role: 'service' }), NAMES, ({ role }) => role !== 'service');

  expect(letIn).toThrow(NotAdmitted);
});

test('whose token says no role is refused before the policy is asked', () => {
  const isAdmitted = jest.fn(() => true);

  expect(() => admittedViewer(callerWith({}), NAMES, isAdmitted)).toThrow(NoUsableRole);
  expect(isAdmitted).not.toHaveBeenCalled();
});
