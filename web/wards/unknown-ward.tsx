import { Link } from 'react-router';
import { Page } from '../design/page';
import { useWords } from '../language/use-words';
import { PAGE_PATHS } from '../page-paths';

/** Where an address names a ward that the directory does not have. */
export function UnknownWard() {
  const { t } = useWords();
  return (
    <Page title={t('ward.unknown')}>
      <p>{t('ward.unknown-hint')}</p>
      <p>
        <Link to={PAGE_PATHS.wards}>{t('ward.to-list')}</Link>
      </p>
    </Page>
  );
}
