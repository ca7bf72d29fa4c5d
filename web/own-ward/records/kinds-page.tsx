import { Link } from 'react-router';
import { Page, Section } from '../../design/page';
import { useWords } from '../../language/use-words';
import { useOwnCouncil } from '../app/own-council';
import { recordType } from '../graph/record-operations';
import { listLink, newRecordLink } from '../page-links';
import style from './records.module.css';

/** Kinds as a clerk looks for them. */
const SHELVES = [
  {
    name: 'citizens',
    kinds: ['WardVoterContact', 'WardRecommendation', 'WardReception', 'WardPetition', 'WardDialogue'],
  },
  { name: 'council', kinds: ['WardSession', 'WardStandingMeeting', 'WardResolution'] },
  { name: 'oversight', kinds: ['WardOversight', 'WardOversightRecommendation', 'WardSurveyVisit'] },
  { name: 'people', kinds: ['WardTerm', 'WardDeputy', 'WardPost'] },
  { name: 'city', kinds: ['WardReturnRequest', 'WardGuidance'] },
] as const;

const SHELVED: readonly string[] = SHELVES.flatMap(({ kinds }) => [...kinds]);

/** Kinds that have pages of their own, or are found at the record they belong to. */
const ELSEWHERE = ['WardReturn'];

/** All kinds of records that the ward keeps, each with its list and, for those who may, a form for a new one. */
export function KindsPage() {
  const { t } = useWords();
  const known = useOwnCouncil().recordKinds ?? [];
  const others = known.filter(
    ({ name }) => !SHELVED.includes(name) && !ELSEWHERE.includes(name) && recordType(name).list !== null,
  );
  const shelves = [
    ...SHELVES.map(({ name, kinds }) => ({
      title: t(`kinds.${name}`),
      kinds: kinds.flatMap((kind) => known.filter((one) => one.name === kind)),
    })),
    { title: t('kinds.others'), kinds: others },
  ];
  return (
    <Page title={t('ward-app.pages.kinds')} lead={t('kinds.lead')}>
      {shelves
        .filter(({ kinds }) => kinds.length > 0)
        .map(({ title, kinds }) => (
          <Section key={title} title={title}>
            <ul className={style.kinds}>
              {kinds.map(({ name, label, mayRecord, mutations }) => (
                <li key={name}>
                  <Link to={listLink(name)}>{label}</Link>
                  {mayRecord && mutations.record && (
                    <Link to={newRecordLink(name)} aria-label={t('records.record-one', { kind: label })}>
                      {t('records.record')}
                    </Link>
                  )}
                </li>
              ))}
            </ul>
          </Section>
        ))}
    </Page>
  );
}
