import { Notice } from '../../design/notice';
import { useWords } from '../../language/use-words';
import type { Oddity } from './oddities';
import type { ShownFigure } from './use-figures';

/** What looks odd about figures, each a way to its records; or that nothing does. */
export function OddFigures(props: {
  oddities: readonly Oddity[];
  figures: readonly ShownFigure[];
  onOpen: (code: string) => void;
}) {
  const { t } = useWords();
  const { oddities } = props;
  if (oddities.length === 0) return <Notice kind="plain" title={t('odd.nothing')} />;
  return (
    <Notice kind="warn" title={t('odd.title')}>
      <ul>
        {oddities.map((oddity) => (
          <li key={oddity.code + oddity.why}>
            <button type="button" className="link" onClick={() => props.onOpen(oddity.code)}>
              <OddText oddity={oddity} figures={props.figures} />
            </button>
          </li>
        ))}
      </ul>
      <p>{t('odd.hint')}</p>
    </Notice>
  );
}

/** What looks odd about a figure, in a sentence. */
export function OddText({ oddity, figures }: { oddity: Oddity; figures: readonly ShownFigure[] }) {
  const { t, language, number } = useWords();
  const label = figures.find(({ code }) => code === oddity.code)?.label[language] ?? oddity.code;
  return t(`odd.${oddity.why}`, { label, value: number(oddity.value), other: number(oddity.other) });
}
