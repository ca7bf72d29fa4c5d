import { useClient } from 'urql';
import { Panel } from '../design/panel';
import type { FormField } from '../editing/entry-field';
import { RecordForm, type Values } from '../editing/record-form';
import { useKey } from '../editing/use-key';
import { writeRecord } from '../editing/write-record';
import {
  type ConferenceFactsFragment,
  CorrectConferenceDocument,
  RecordConferenceDocument,
} from '../graph/generated/graphql';
import { useWords } from '../language/use-words';
import { valuesOfConference } from './conference-facts';

/** A form for a conference: a new one, or one that is corrected. */
export function ConferenceForm(props: {
  conference?: ConferenceFactsFragment;
  onClose: () => void;
  onDone: (conference: ConferenceFactsFragment) => void;
}) {
  const { t } = useWords();
  const client = useClient();
  const keyOf = useKey();
  const { conference, onClose, onDone } = props;
  const save = (values: Values, known: ConferenceFactsFragment | undefined) => {
    const entered = enteredOf(values);
    if (!known) {
      const input = { ...entered, isDraft: false };
      return writeRecord(client, RecordConferenceDocument, { ...input, idempotencyKey: keyOf(input) });
    }
    const input = { ...entered, id: known.id, expectedVersion: known.version };
    return writeRecord(client, CorrectConferenceDocument, { ...input, idempotencyKey: keyOf(input) });
  };
  return (
    <Panel title={t(conference ? 'conference.edit' : 'conference.add')} onClose={onClose}>
      <RecordForm<ConferenceFactsFragment>
        fields={useFields()}
        initial={conference ? valuesOfConference(conference) : {}}
        valuesOf={valuesOfConference}
        {...(conference ? { known: conference } : {})}
        {...{ save, onDone }}
      />
    </Panel>
  );
}

function useFields(): FormField[] {
  const { t } = useWords();
  const field = (name: Name, kind: FormField['kind'], more: Partial<FormField> = {}): FormField => ({
    ...{ name, kind, label: t(`conference.fields.${name}`) },
    ...more,
  });
  return [
    field('title', 'line'),
    field('heldOn', 'day'),
    field('place', 'line', { isOptional: true }),
    field('chairName', 'line'),
    field('chairTitle', 'line'),
    ...(['reviewsFrom', 'reviewsTo', 'plansFrom', 'plansTo'] as const).map((name) => field(name, 'day')),
    field('agenda', 'lines', { isOptional: true, hint: t('conference.agenda-hint') }),
  ];
}

type Name = keyof ReturnType<typeof valuesOfConference>;

/** As the mutations take it: nothing in an optional field is null. */
function enteredOf(values: Values) {
  const of = (name: Name) => values[name]?.trim() ?? '';
  return {
    ...{ title: of('title'), heldOn: of('heldOn'), chairName: of('chairName'), chairTitle: of('chairTitle') },
    ...{
      reviewsFrom: of('reviewsFrom'),
      reviewsTo: of('reviewsTo'),
      plansFrom: of('plansFrom'),
      plansTo: of('plansTo'),
    },
    ...{ place: of('place') || null, agenda: of('agenda') || null },
  };
}
