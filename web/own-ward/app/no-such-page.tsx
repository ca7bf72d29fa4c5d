import { useTranslation } from 'react-i18next';
import { Page } from '../../design/page';

/** What stands at an address that is none of a page or of a record. */
export function NoSuchPage() {
  const { t } = useTranslation();
  return <Page title={t('app.not-found')}>{t('app.not-found-hint')}</Page>;
}
