import type { Client } from 'pg';
import type { Side } from '../measure/interleave';
import { CITY_TIER } from './central-database';
import type { ReportFigures, Tally, WardLine } from './figures';
import { gather } from './gather';

const FROM = '2020-01-01';
const TO = '2020-09-30';

/** Counts rows of one table by owner: the ward's id, or the city tier's. */
const counted = (table: string, day: string, figures: Record<string, string>): string => {
  const names = Object.entries(figures).map(([name, sql]) => `${sql} as "${name}"`);
  return `(select ward_id, ${names.join(', ')} from ${table} where ${day} between $1 and $2 group by ward_id)`;
};

const ofKind = (kind: string): string => `count(*) filter (where kind = '${kind}')::int`;
const disposedAs = (disposition: string): string =>
  `count(*) filter (where disposition = '${disposition}' and disposed_on <= $2)::int`;

const COUNTED = {
  sessions: counted('council_session', 'opened_on', {
    ...{ total: 'count(*)::int', regular: ofKind('REGULAR'), thematic: ofKind('THEMATIC') },
    urgentMatters: ofKind('URGENT_MATTERS'),
  }),
  standingMeetings: counted('standing_meeting', 'held_on', {
    ...{ total: 'count(*)::int', regular: ofKind('REGULAR'), extraordinary: ofKind('EXTRAORDINARY') },
    extended: ofKind('EXTENDED'),
  }),
  resolutions: counted('resolution', 'issued_on', { total: 'count(*)::int' }),
  contacts: counted('voter_contact', 'held_on', {
    ...{ rounds: 'count(distinct round_id)::int', points: 'count(*)::int' },
    ...{ attending: 'sum(attending)::int', speaking: 'sum(speaking)::int' },
  }),
  recommendations: counted('voter_recommendation', 'raised_on', { total: 'count(*)::int' }),
  digests: counted('recommendation_digest', 'sent_on', { total: 'count(*)::int' }),
  receptions: counted('citizen_reception', 'received_on', {
    turns: 'count(*)::int',
    citizens: 'sum(citizen_count)::int',
  }),
  petitions: counted('petition', 'received_on', {
    ...{ received: 'count(*)::int', transferred: disposedAs('TRANSFERRED') },
    ...{ returned: disposedAs('RETURNED'), answered: disposedAs('ANSWERED') },
    ...{ guided: disposedAs('GUIDED'), filed: disposedAs('FILED') },
    pending: `count(*) filter (where disposed_on is null or disposed_on > $2)::int`,
  }),
  dialogues: counted('citizen_dialogue', 'held_on', { total: 'count(*)::int', citizens: 'sum(citizen_count)::int' }),
};

const figure = (group: keyof typeof COUNTED, name: string): string => `coalesce(${group}."${name}", 0)`;
const group = (from: keyof typeof COUNTED, ...names: string[]): string =>
  `json_build_object(${names.map((name) => `'${name}', ${figure(from, name)}`).join(', ')})`;
const contacts = (...names: string[]): string =>
  `json_build_object(${names.map((name) => `'${name}', ${CONTACTS[name]}`).join(', ')})`;
const CONTACTS: Record<string, string> = {
  ...Object.fromEntries(['rounds', 'points', 'attending', 'speaking'].map((name) => [name, figure('contacts', name)])),
  recommendations: figure('recommendations', 'total'),
  digests: figure('digests', 'total'),
};

/** A row for each ward and one for the city tier, with the figures of the bench's report. No world of the bench has oversight or surveys. */
const SQL = `select owner.id, owner.code, owner.name, owner.kind,
  case when owner.id = '${CITY_TIER}' then json_build_object(
    'sessions', ${group('sessions', 'total', 'regular', 'thematic', 'urgentMatters')},
    'standingMeetings', ${group('standingMeetings', 'total', 'regular', 'extraordinary', 'extended')},
    'resolutions', ${group('resolutions', 'total')},
    'oversight', json_build_object('completed', (select count(*) from thematic_oversight), 'inProgress', 0, 'overseenUnits', 0),
    'surveys', json_build_object('points', (select count(*) from survey_visit)),
    'voterContacts', ${contacts('rounds', 'points', 'attending', 'speaking', 'recommendations', 'digests')},
    'receptions', ${group('receptions', 'turns', 'citizens')},
    'petitions', ${group('petitions', 'received', 'transferred', 'returned', 'answered', 'guided', 'filed', 'pending')},
    'dialogues', ${group('dialogues', 'total', 'citizens')})
  else json_build_object(
    'sessions', ${group('sessions', 'total')},
    'standingMeetings', ${group('standingMeetings', 'total')},
    'voterContacts', ${contacts('points', 'attending', 'speaking', 'recommendations')},
    'receptions', ${group('receptions', 'turns', 'citizens')},
    'petitions', ${group('petitions', 'received')}) end as tally
from (select '${CITY_TIER}' as id, null as code, null as name, null as kind union all select id, code, name, kind from ward) owner
${Object.entries(COUNTED)
  .map(([name, sql]) => `left join ${sql} ${name} on ${name}.ward_id = owner.id`)
  .join('\n')}
order by owner.code nulls first`;

interface Row {
  id: string;
  code: string;
  name: string;
  kind: string;
  tally: Tally;
}

/** The report as one statement over one database that holds every council's rows: no servers, no sign-in, no ward that could be away. */
export function centralSide(client: Client): Side<ReportFigures> {
  return {
    name: 'one database, one statement',
    async ask() {
      const { rows } = await client.query<Row>({ name: 'report', text: SQL, values: [FROM, TO] });
      const [city, ...wards] = rows;
      if (!city) throw new Error('The central database has no city tier.');
      const lines = wards.map(({ id, code, name, kind }): Pick<WardLine, 'ward'> => ({
        ward: { id, code, name, kind },
      }));
      const tallies = new Map(wards.map(({ id, tally }) => [id, tally] as const));
      return gather({ period: `${FROM}/${TO}`, city: city.tally, wards: lines }, {}, tallies);
    },
  };
}
