import { equal, idsGiven, recordFilter, within } from '../../kinds/record-filter';
import { NotAllowed } from '../../viewer/viewer.errors';
import { overdueToday } from '../overdue.sql';
import { petitionOverdueOn } from './petition.overdue';
import { mayReadHandler } from './petition.policy';
import { PetitionDisposition, PetitionKind, PetitionState } from './petition.states';

const handledBy = equal(
  'handled_by',
  String,
  'Cơ quan: transferred to this body, or answered by it. FORBIDDEN for an analyst, whom it may tell the ward.',
);

export const PETITION_FILTER = recordFilter('PetitionFilter', 'Which petitions.', {
  ids: idsGiven('Only these records, each by its global id or its record id.'),
  handledBy: {
    ...handledBy,
    conditions: (body, viewer, owner) => {
      if (!mayReadHandler(viewer)) throw new NotAllowed(); // else the bodies could be tried one by one
      return handledBy.conditions(body, viewer, owner);
    },
  },
  kind: equal('kind', PetitionKind, 'Of this kind.'),
  states: equal('state', [PetitionState], 'In one of these states.'),
  disposition: equal('disposition', PetitionDisposition, 'With this disposition.'),
  overdue: overdueToday(petitionOverdueOn),
  receivedIn: within('received_on', 'Received in this period.'),
});
