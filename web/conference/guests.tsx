import { useState } from 'react';
import { Button } from '../design/button';
import { Section } from '../design/page';
import table from '../design/table.module.css';
import type { GuestFactsFragment } from '../graph/generated/graphql';
import { useWords } from '../language/use-words';
import { writeDay } from '../language/write';
import type { ConferenceOfPage } from './conference-facts';
import style from './conference.module.css';
import { GuestForm } from './guest-form';
import { LeaveOutGuest } from './leave-out-guest';

type Open = { what: 'add' } | { what: 'edit' | 'leave-out'; guest: GuestFactsFragment };

/** Who is invited besides the councils themselves. */
export function Guests(props: { conference: ConferenceOfPage; isEditable: boolean; onChanged: () => void }) {
  const { t } = useWords();
  const { conference, isEditable, onChanged } = props;
  const [open, setOpen] = useState<Open>();
  const onClose = () => setOpen(undefined);
  const onDone = () => {
    onClose();
    onChanged();
  };
  return (
    <Section
      title={t('conference.guests')}
      aside={isEditable && <Button onPress={() => setOpen({ what: 'add' })}>{t('conference.add-guest')}</Button>}
    >
      {conference.guests.length === 0 && <p className={style.soft}>{t('conference.no-guests')}</p>}
      {conference.guests.length > 0 && <GuestTable {...{ conference, isEditable }} onOpen={setOpen} />}
      {(open?.what === 'add' || open?.what === 'edit') && (
        <GuestForm
          conferenceId={conference.id}
          {...(open.what === 'edit' ? { guest: open.guest } : {})}
          {...{ onClose, onDone }}
        />
      )}
      {open?.what === 'leave-out' && <LeaveOutGuest guest={open.guest} {...{ onClose, onDone }} />}
    </Section>
  );
}

function GuestTable(props: { conference: ConferenceOfPage; isEditable: boolean; onOpen: (open: Open) => void }) {
  const { t } = useWords();
  const { conference, isEditable, onOpen } = props;
  return (
    <div className={table.scroll} role="region" aria-label={t('conference.guests')} tabIndex={0}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('conference.guest-fields.name')}</th>
            <th scope="col">{t('conference.guest-fields.title')}</th>
            <th scope="col">{t('conference.guest-fields.invitedOn')}</th>
            {isEditable && (
              <th scope="col">
                <span className="visually-hidden">{t('conference.change')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {conference.guests.map((guest) => (
            <tr key={guest.id}>
              <th scope="row">{guest.name}</th>
              <td>{guest.title}</td>
              <td className={table.day}>{writeDay(guest.happenedOn)}</td>
              {isEditable && (
                <td className={style.actions}>
                  <Button
                    label={`${t('conference.change')}: ${guest.name}`}
                    onPress={() => onOpen({ what: 'edit', guest })}
                  >
                    {t('conference.change')}
                  </Button>{' '}
                  <Button
                    isQuiet
                    label={`${t('conference.leave-out')}: ${guest.name}`}
                    onPress={() => onOpen({ what: 'leave-out', guest })}
                  >
                    {t('conference.leave-out')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
