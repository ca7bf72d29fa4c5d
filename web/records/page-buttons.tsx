import { Button } from '../design/button';
import { useWords } from '../language/use-words';
import type { Pages } from './use-pages';

/** Turns the pages of a list, where it has more than one. */
export function PageButtons(props: { pages: Pages; pageInfo: { hasNextPage: boolean; endCursor: string | null } }) {
  const { t } = useWords();
  const { pages, pageInfo } = props;
  return (
    <span>
      {pages.before.length > 0 && <Button onPress={pages.back}>{t('records.page-before')}</Button>}{' '}
      {pageInfo.hasNextPage && (
        <Button onPress={() => pages.turn(pageInfo.endCursor)}>{t('records.page-after')}</Button>
      )}
    </span>
  );
}
