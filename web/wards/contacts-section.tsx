import { Section } from '../design/page';
import table from '../design/table.module.css';
import { ContactsInWardDocument, type ContactsInWardQuery } from '../graph/generated/graphql';
import { ProblemNotice } from '../graph/problem-notice';
import { useGraph } from '../graph/use-graph';
import { useWords } from '../language/use-words';
import { writeDay } from '../language/write';
import type { Period } from '../period/period';
import { RecommendationsOfContact } from './recommendations-of-contact';
import { type Named, titleWith } from './section-title';
import style from './sections.module.css';

type Contacts = NonNullable<NonNullable<ContactsInWardQuery['ward']>['voterContacts']>;
type Contact = Contacts['nodes'][number];

/** The voter contacts that the city's deputies held in a ward in a period, and what voters recommended there. */
export function ContactsSection(props: {
  id: string;
  period: Period;
  named: Named;
  /** The contact whose recommendations are open. */
  contact: string | undefined;
  change: { openContact: (id: string) => void; closeContact: () => void };
}) {
  const { t } = useWords();
  const { id, period, named, contact, change } = props;
  const answer = useGraph(ContactsInWardDocument, { id, period: `${period.from}/${period.to}` });
  const contacts = answer.data?.ward?.voterContacts;
  const opened = contacts?.nodes.find((known) => known.id === contact);
  return (
    <Section title={titleWith(t('ward.contacts.title'), named)}>
      {answer.problem && <ProblemNotice problem={answer.problem} hasData={!!contacts} onRetry={answer.askAgain} />}
      {!contacts && !answer.problem && <p className={style.soft}>{t('records.asking')}</p>}
      {contacts?.totalCount === 0 && <p className={style.soft}>{t('ward.contacts.none')}</p>}
      {contacts && contacts.totalCount > 0 && <ContactTable contacts={contacts} onOpen={change.openContact} />}
      {opened && <RecommendationsOfContact {...{ wardId: id, contact: opened, onClose: change.closeContact }} />}
    </Section>
  );
}

function ContactTable({ contacts, onOpen }: { contacts: Contacts; onOpen: (id: string) => void }) {
  const { t, number } = useWords();
  const { nodes, totalCount } = contacts;
  return (
    <>
      {nodes.length < totalCount && (
        <p>{t('ward.contacts.more', { shown: number(nodes.length), all: number(totalCount) })}</p>
      )}
      <div className={table.scroll} role="region" aria-label={t('ward.contacts.region')} tabIndex={0}>
        <table className={`${table.table} ${style.contacts}`}>
          <thead>
            <tr>
              <th scope="col">{t('ward.contacts.day')}</th>
              <th scope="col">{t('ward.contacts.place')}</th>
              {(['attending', 'speaking', 'recommendations'] as const).map((name) => (
                <th key={name} scope="col" className={table.number}>
                  {t(`ward.contacts.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {nodes.map((contact) => (
              <ContactRow key={contact.id} contact={contact} onOpen={onOpen} />
            ))}
          </tbody>
          {nodes.length === totalCount && <ContactTotals nodes={nodes} />}
        </table>
      </div>
    </>
  );
}

function ContactRow({ contact, onOpen }: { contact: Contact; onOpen: (id: string) => void }) {
  const { t, number } = useWords();
  const { id, heldOn, place, round, attending, speaking } = contact;
  const count = countOf(contact);
  const words = { count: number(count), day: writeDay(heldOn) };
  return (
    <tr>
      <td className={table.day}>{writeDay(heldOn)}</td>
      <td className={style.place}>
        {place ?? '–'}
        {round && <small className={style.small}>{round.name}</small>}
      </td>
      <td className={table.number}>{number(attending)}</td>
      <td className={table.number}>{number(speaking)}</td>
      <td className={table.number}>
        {count === 0 ? (
          '0'
        ) : (
          <button type="button" className="link" aria-label={t('ward.contacts.open', words)} onClick={() => onOpen(id)}>
            {words.count}
          </button>
        )}
      </td>
    </tr>
  );
}

function ContactTotals({ nodes }: { nodes: Contact[] }) {
  const { t, number } = useWords();
  const sum = (of: (contact: Contact) => number) => number(nodes.reduce((before, one) => before + of(one), 0));
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={2}>
          {t('ward.contacts.total', { count: number(nodes.length) })}
        </th>
        <td className={table.number}>{sum(({ attending }) => attending)}</td>
        <td className={table.number}>{sum(({ speaking }) => speaking)}</td>
        <td className={table.number}>{sum(countOf)}</td>
      </tr>
    </tfoot>
  );
}

const countOf = ({ recommendations }: Contact) => recommendations?.totalCount ?? 0;
