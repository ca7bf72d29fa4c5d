import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Page } from '../../design/page';
import { ProblemNotice } from '../../graph/problem-notice';
import { useGraph } from '../../graph/use-graph';
import { useWords } from '../../language/use-words';
import { parsePeriod, type Period } from '../../period/period';
import { periodText } from '../../period/period-text';
import { NoSuchPage } from '../app/no-such-page';
import { useKind, useOwnCouncil } from '../app/own-council';
import { OneReturnDocument, type WholeReturnFragment } from '../graph/generated/graphql';
import { WARD_PAGE_PATHS } from '../page-paths';
import { CheckFigures } from './check-figures';
import { CommentFigures } from './comment-figures';
import { Receipt } from './receipt';
import { Steps } from './steps';
import { Submit } from './submit';

/** A return of the ward: until it is handed in, three steps to do so; then its receipt. */
export function ReturnPage() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const { wardId } = useOwnCouncil();
  const answer = useGraph(OneReturnDocument, { of: { __typename: 'WardReturn', wardId, id } });
  const [found] = (answer.data?.records ?? []) as (WholeReturnFragment | null)[]; // it was asked for as a return
  const period = parsePeriod(found?.period ?? '');
  if (found && period) return <OneReturn key={id} found={found} period={period} />;
  if (answer.data && !answer.problem) return <NoSuchPage />;
  return (
    <Page title={t('ward-app.pages.returns')}>
      {answer.problem ? (
        <ProblemNotice problem={answer.problem} hasData={false} onRetry={answer.askAgain} />
      ) : (
        <p>{t('records.asking')}</p>
      )}
    </Page>
  );
}

function OneReturn({ found, period }: { found: WholeReturnFragment; period: Period }) {
  const { t } = useWords();
  const [written, setWritten] = useState<WholeReturnFragment>();
  const [step, setStep] = useState<1 | 2 | 3>(1);
  const mayWrite = useKind('WardReturn')?.mayRecord ?? false;
  const current = written && written.version > found.version ? written : found;
  const isOpen = current.state === 'DRAFT' || current.state === 'RETURNED';
  const props = { current, period };
  const go = (next: 1 | 2 | 3) => {
    setStep(next);
    scrollTo({ top: 0 });
    document.getElementById('main')?.focus({ preventScroll: true });
  };
  return (
    <Page
      title={t('returns.title', { period: periodText(period, t) })}
      lead={<Link to={WARD_PAGE_PATHS.returns}>{t('returns.back')}</Link>}
    >
      {isOpen && mayWrite ? (
        <>
          <Steps step={step} />
          {step === 1 && <CheckFigures {...props} onNext={() => go(2)} />}
          {step === 2 && <CommentFigures {...props} onBack={() => go(1)} onNext={() => go(3)} onWritten={setWritten} />}
          {step === 3 && <Submit {...props} onBack={() => go(2)} onWritten={setWritten} />}
        </>
      ) : (
        <Receipt {...props} />
      )}
    </Page>
  );
}
