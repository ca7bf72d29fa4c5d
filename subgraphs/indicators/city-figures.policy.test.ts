import { viewers } from '../viewer/viewers.fixture';
import { mayReadCityFigures } from './city-figures.policy';

const { standingCommittee, citizenAffairsOfficer, analyst, service } = viewers;

test("the city tier's figures are for those who see the whole city, and of its citizens for citizen affairs too", () => {
  const readers = (owner: 'city-council' | 'citizen-affairs') =>
    [standingCommittee, citizenAffairsOfficer, analyst, viewers.wardOfficer(), service]
      .filter((viewer) => mayReadCityFigures(viewer, owner))
      .map(({ role }) => role);

  expect(readers('city-council')).toEqual(['standing-committee', 'analyst']);
  expect(readers('citizen-affairs')).toEqual(['standing-committee', 'citizen-affairs-officer', 'analyst']);
});
