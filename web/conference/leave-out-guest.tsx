import { useClient } from 'urql';
import { Panel } from '../design/panel';
import { RecordForm, type Values } from '../editing/record-form';
import { useKey } from '../editing/use-key';
import { writeRecord } from '../editing/write-record';
import { CancelGuestDocument, type GuestFactsFragment } from '../graph/generated/graphql';
import { useWords } from '../language/use-words';

/** Takes a guest off the list, with the reason for the history of the record. */
export function LeaveOutGuest({
  guest,
  onClose,
  onDone,
}: {
  guest: GuestFactsFragment;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useWords();
  const client = useClient();
  const keyOf = useKey();
  const save = ({ reason = '' }: Values, known: GuestFactsFragment | undefined) => {
    const { id, version } = known ?? guest;
    const input = { id, expectedVersion: version, reason: reason.trim() };
    return writeRecord(client, CancelGuestDocument, { ...input, idempotencyKey: keyOf(input) });
  };
  return (
    <Panel title={`${t('conference.leave-out')}: ${guest.name}`} onClose={onClose}>
      <RecordForm<GuestFactsFragment>
        fields={[{ name: 'reason', kind: 'line', label: t('conference.reason') }]}
        initial={{}}
        known={guest}
        {...{ save, onDone }}
      />
    </Panel>
  );
}
