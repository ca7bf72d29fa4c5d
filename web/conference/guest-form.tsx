import { useClient } from 'urql';
import { Panel } from '../design/panel';
import { RecordForm, type Values } from '../editing/record-form';
import { useKey } from '../editing/use-key';
import { writeRecord } from '../editing/write-record';
import { CorrectGuestDocument, type GuestFactsFragment, RecordGuestDocument } from '../graph/generated/graphql';
import { useWords } from '../language/use-words';

const valuesOf = ({ name, title, happenedOn }: GuestFactsFragment) => ({ name, title, invitedOn: happenedOn });

/** A form for a guest of a conference: a new one, or one that is corrected. */
export function GuestForm(props: {
  conferenceId: string;
  guest?: GuestFactsFragment;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useWords();
  const client = useClient();
  const keyOf = useKey();
  const { conferenceId, guest, onClose, onDone } = props;
  const save = (values: Values, known: GuestFactsFragment | undefined) => {
    const { name = '', title = '', invitedOn = '' } = values;
    const entered = { name: name.trim(), title: title.trim(), invitedOn };
    if (!known) {
      const input = { ...entered, conferenceId, isDraft: false };
      return writeRecord(client, RecordGuestDocument, { ...input, idempotencyKey: keyOf(input) });
    }
    const input = { ...entered, id: known.id, expectedVersion: known.version };
    return writeRecord(client, CorrectGuestDocument, { ...input, idempotencyKey: keyOf(input) });
  };
  return (
    <Panel title={t(guest ? 'conference.edit-guest' : 'conference.add-guest')} onClose={onClose}>
      <RecordForm<GuestFactsFragment>
        fields={[
          { name: 'name', kind: 'line', label: t('conference.guest-fields.name') },
          { name: 'title', kind: 'line', label: t('conference.guest-fields.title') },
          { name: 'invitedOn', kind: 'day', label: t('conference.guest-fields.invitedOn') },
        ]}
        initial={guest ? valuesOf(guest) : {}}
        {...(guest ? { known: guest } : {})}
        {...{ valuesOf, save, onDone }}
      />
    </Panel>
  );
}
