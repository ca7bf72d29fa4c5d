import { Section } from '../design/page';
import table from '../design/table.module.css';
import type { CouncilOfWardQuery } from '../graph/generated/graphql';
import { compareNames } from '../language/search-names';
import { useWords } from '../language/use-words';
import { writeDay } from '../language/write';
import { type Named, titleWith } from './section-title';
import style from './sections.module.css';

type Council = NonNullable<NonNullable<CouncilOfWardQuery['ward']>['council']>;
type Post = NonNullable<Council['posts']>['nodes'][number];

/** Who the ward's council is: its term, its deputies, and who holds which office; undefined until it is known. */
export function CouncilSection({ council, named }: { council: Council | null | undefined; named: Named }) {
  const { t, number, instant } = useWords();
  const title = titleWith(t('ward.council.title'), named);
  if (!council)
    return (
      <Section title={title}>
        <p className={style.soft}>{t(council === null ? 'ward.council.not-known' : 'records.asking')}</p>
      </Section>
    );
  const term = council.terms?.nodes[0];
  const facts = [
    council.name,
    term && t('ward.council.term', { ordinal: term.ordinal, from: writeDay(term.startsOn) }),
    council.deputies && t('ward.council.deputies-value', { count: number(council.deputies.totalCount) }),
  ].filter(Boolean);
  return (
    <Section title={title} note={facts.join(' · ')}>
      {council.archivedSince !== null && (
        <p>{t('ward.council.archived', { instant: instant(council.archivedSince) })}</p>
      )}
      <PostTable posts={postsNow(council)} />
    </Section>
  );
}

const ORDER = ['STANDING_COMMITTEE', 'COMMITTEE', 'DEPUTY_GROUP'];

/** The offices held now: the Standing Committee's first, in each body the one held longest. */
function postsNow({ posts }: Council): Post[] {
  return (posts?.nodes ?? [])
    .filter(({ heldTo }) => heldTo === null)
    .sort((one, other) => ORDER.indexOf(one.body) - ORDER.indexOf(other.body) || compare(one, other));
}

const compare = (one: Post, other: Post) =>
  one.heldFrom.localeCompare(other.heldFrom) || compareNames(one.title, other.title);

function PostTable({ posts }: { posts: Post[] }) {
  const { t } = useWords();
  if (posts.length === 0) return <p className={style.soft}>{t('ward.council.no-posts')}</p>;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('ward.council.post')}</th>
          <th scope="col">{t('ward.council.holder')}</th>
          <th scope="col">{t('ward.council.since')}</th>
        </tr>
      </thead>
      <tbody>
        {posts.map(({ id, title, holderName, isActing, heldFrom }) => (
          <tr key={id}>
            <td>{title}</td>
            <td>
              {holderName}
              {isActing && <small className={style.small}>{t('ward.council.acting')}</small>}
            </td>
            <td className={table.day}>{writeDay(heldFrom)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
