import { type ReactNode, type SubmitEvent, useId, useState } from 'react';
import { useClient } from 'urql';
import { useSession } from '../../app/signed-in-as';
import { Button } from '../../design/button';
import { Section } from '../../design/page';
import { useKey } from '../../editing/use-key';
import { writeRecord, type Written } from '../../editing/write-record';
import { useWords } from '../../language/use-words';
import type { Period } from '../../period/period';
import { useOwnCouncil } from '../app/own-council';
import { type DraftPlace, dropDraft, keepDraft, readDraft } from '../forms/drafts';
import type { Values } from '../forms/entered-value';
import { LeaveGuard } from '../forms/leave-guard';
import { CommentReturnDocument, type WholeReturnFragment } from '../graph/generated/graphql';
import { NotWritten } from './not-written';
import { OddText } from './odd-figures';
import style from './returns.module.css';
import { type ShownFigure, useFigures } from './use-figures';

const WHOLE = 'whole';
const NOTHING_PERSONAL: ReadonlySet<string> = new Set();

interface CommentProps {
  current: WholeReturnFragment;
  period: Period;
  onBack: () => void;
  onNext: () => void;
  onWritten: (current: WholeReturnFragment) => void;
}

/** The second step: what the ward says about its figures, about odd ones each for itself. */
export function CommentFigures(props: CommentProps) {
  const { t } = useWords();
  const id = useId();
  const comments = useComments(props);
  const { figures, oddities } = useFigures(props.current, props.period);
  const asked = [...new Set([...oddities.map(({ code }) => code), ...comments.codes])];
  return (
    <Section title={t('returns.comment.title')} note={t('returns.comment.note')}>
      <LeaveGuard isUnsaved={comments.isUnsaved} />
      <form
        className={style.comments}
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          void comments.save();
        }}
      >
        <NotWritten outcome={comments.outcome} />
        <Comment {...{ id, name: WHOLE, comments }}>
          <span>
            {t('returns.comment.whole')} <small>({t('editing.optional')})</small>
          </span>
        </Comment>
        {asked.map((code) => (
          <Comment key={code} {...{ id, name: code, comments }}>
            <FigureLabel code={code} figures={figures} />
            {oddities
              .filter((oddity) => oddity.code === code)
              .map((oddity) => (
                <small key={oddity.why}>
                  <OddText oddity={oddity} figures={figures} />
                </small>
              ))}
          </Comment>
        ))}
        <div className={style.buttons}>
          <Button isMain isSubmit>
            {t('returns.comment.next')}
          </Button>
          <Button onPress={props.onBack}>{t('returns.step-back')}</Button>
        </div>
      </form>
    </Section>
  );
}

function FigureLabel({ code, figures }: { code: string; figures: readonly ShownFigure[] }) {
  const { language } = useWords();
  return <span>{figures.find((figure) => figure.code === code)?.label[language] ?? code}</span>;
}

function Comment(props: { id: string; name: string; comments: ReturnType<typeof useComments>; children: ReactNode }) {
  const { name, comments } = props;
  const id = `${props.id}-${name}`;
  return (
    <label htmlFor={id}>
      {props.children}
      <textarea
        id={id}
        rows={name === WHOLE ? 3 : 2}
        maxLength={20_000}
        value={comments.values[name] ?? ''}
        onChange={({ target }) => comments.change(name, target.value)}
      />
    </label>
  );
}

/** What is being said about a return and its figures, kept meanwhile, and written before the next step. */
function useComments({ current, onNext, onWritten }: CommentProps) {
  const client = useClient();
  const keyOf = useKey();
  const place = useDraftPlace(current);
  const [known] = useState(() => said(current));
  const [values, setValues] = useState<Values>(() => ({ ...known, ...readDraft(place) }));
  const [outcome, setOutcome] = useState<Written<WholeReturnFragment>>();
  const isChanged = Object.entries(values).some(([name, value]) => value.trim() !== (known[name] ?? ''));
  const save = async () => {
    if (!isChanged) return onNext();
    const { id, version: expectedVersion } = current;
    const input = { id, expectedVersion, ...inputOf(values) };
    const written = await writeRecord(client, CommentReturnDocument, { ...input, idempotencyKey: keyOf(input) });
    setOutcome(written);
    if (written.state !== 'written') return undefined;
    dropDraft(place);
    onWritten(written.record);
    return onNext();
  };
  const change = (name: string, value: string) => {
    const next = { ...values, [name]: value };
    setValues(next);
    keepDraft(place, next, NOTHING_PERSONAL);
  };
  const codes = Object.keys(known).filter((name) => name !== WHOLE);
  return { values, outcome, codes, change, save, isUnsaved: () => isChanged && outcome?.state !== 'written' };
}

/** All comments on figures are written together. */
function inputOf(values: Values) {
  const comments = Object.entries(values).map(([code, comment]) => ({ code, comment: comment.trim() }));
  return {
    comment: values[WHOLE]?.trim() || null,
    figureComments: comments.filter(({ code, comment }) => code !== WHOLE && comment !== ''),
  };
}

/** What has been said already, about the whole and about single figures by their codes. */
function said({ comment, figures }: WholeReturnFragment): Values {
  const single = figures.flatMap(({ code, comment: own }): [string, string][] => (own ? [[code, own]] : []));
  const whole: [string, string][] = comment ? [[WHOLE, comment]] : [];
  return Object.fromEntries([...whole, ...single]);
}

function useDraftPlace({ id }: WholeReturnFragment): DraftPlace {
  const { subject } = useSession();
  const { wardId } = useOwnCouncil();
  return { subject, wardId, form: `return ${id}` };
}
