import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import type { SubgraphUrls } from '../hub/server-process/orders';

/** The figures of a tally by group; the schemas of all rivals' subgraphs are written from this. */
const GROUPS = {
  sessions: 'total regular thematic urgentMatters',
  standingMeetings: 'total regular extraordinary extended',
  resolutions: 'total',
  oversight: 'completed inProgress overseenUnits',
  surveys: 'points',
  voterContacts: 'rounds points attending speaking recommendations digests',
  receptions: 'turns citizens',
  petitions: 'received transferred returned answered guided filed pending',
  dialogues: 'total citizens',
};

const OF_CITIZENS = ['voterContacts', 'receptions', 'petitions', 'dialogues'];

/** The type that stands for one ward: ids of made-up worlds are `ward-0001` and on. */
export const lineTypeOf = (wardId: string): string => `WardReport_${wardId.slice('ward-'.length)}`;

const groupType = (group: string): string => `${group[0]?.toUpperCase()}${group.slice(1)}Tally`;
const fieldsOf = (groups: readonly string[]): string =>
  groups.map((group) => `${group}: ${groupType(group)}`).join('\n');

const GROUP_TYPES = Object.entries(GROUPS)
  .map(([group, names]) => `type ${groupType(group)} @shareable { ${names.replace(/(\w+)/g, '$1: Int')} }`)
  .join('\n');

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
scalar Period
scalar WardId
`;

const KEY = '@key(fields: "wardId period restsOn")';
const KEY_FIELDS = 'wardId: WardId! period: Period! restsOn: String!';

/**
 * The supergraph of the report in which every ward is a subgraph with a type of its own behind an interface, over the very
 * servers of a hub: what one builds with federation as it comes. Of the hub's schema it holds the report alone, without the
 * sums over the wards, which a rival's client adds up itself: both make the rival quicker.
 */
export function composeOneTypeAWard({ cityCouncil, citizenAffairs, wards }: SubgraphUrls): string {
  const composed = composeServices([
    { name: 'city-council', url: cityCouncil, typeDefs: parse(citySdl([...wards.keys()])) },
    { name: 'citizen-affairs', url: citizenAffairs, typeDefs: parse(AFFAIRS_SDL) },
    ...[...wards].map(([wardId, url]) => ({ name: wardId, url, typeDefs: parse(wardSdl(wardId)) })),
  ]);
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  return composed.supergraphSdl;
}

const citySdl = (wardIds: readonly string[]): string => `${FEDERATION}
type Query { report(period: Period!): Report }
type Report { period: Period! city: CityTally! wards: [WardLine!]! }
type CityTally @key(fields: "period") { period: Period! ${fieldsOf(Object.keys(GROUPS).filter((group) => !OF_CITIZENS.includes(group)))} }
type Ward { id: ID! code: String! name: String! kind: String! }
interface WardLine { ward: Ward! }
${wardIds.map((wardId) => `type ${lineTypeOf(wardId)} implements WardLine ${KEY} { ${KEY_FIELDS} ward: Ward! }`).join('\n')}
${GROUP_TYPES}`;

const AFFAIRS_SDL = `${FEDERATION}
type CityTally @key(fields: "period") { period: Period! ${fieldsOf(OF_CITIZENS)} }
${GROUP_TYPES}`;

const wardSdl = (wardId: string): string => `${FEDERATION}
interface WardLine { tally: WardTally }
type ${lineTypeOf(wardId)} implements WardLine ${KEY} { ${KEY_FIELDS} tally: WardTally }
type WardTally @shareable { ${fieldsOf(Object.keys(GROUPS))} }
${GROUP_TYPES}`;
