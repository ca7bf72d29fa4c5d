import { Component, type ReactNode } from 'react';
import { Translation } from 'react-i18next';
import { Button } from '../design/button';
import { Notice } from '../design/notice';

/** What a page that failed leaves behind: that it did, that no record is touched, and how to go on. */
export class FailureBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return <PageFailed />;
  }
}

/** Says that a page failed, that no record is touched, and how to go on. */
export function PageFailed() {
  return (
    <Translation>
      {(t) => (
        <Notice kind="bad" title={t('app.page-failed')}>
          <p>{t('app.page-failed-hint')}</p>
          <Button onPress={() => location.reload()}>{t('app.reload')}</Button>
        </Notice>
      )}
    </Translation>
  );
}
