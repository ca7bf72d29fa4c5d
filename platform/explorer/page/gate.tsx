import { useState } from 'react';
import type { NotSignedIn } from '../../sign-in/page/session';

const REASONS: Record<NotSignedIn, { vi: string; en: string }> = {
  'signed-out': { vi: 'Bạn đã đăng xuất.', en: 'You are signed out.' },
  'provider-silent': {
    vi: 'Hệ thống đăng nhập hiện không trả lời.',
    en: 'The identity provider does not answer at present.',
  },
  refused: { vi: 'Đăng nhập chưa thành công.', en: 'The sign-in did not succeed.' },
  'insecure-page': {
    vi: 'Chỉ đăng nhập được qua https, hoặc tại chính máy này qua http://127.0.0.1.',
    en: 'Signing in needs https, or this very machine at http://127.0.0.1.',
  },
};

/** What stands in the explorer's place while nobody is signed in. `signIn` leaves the page, or gives why it does not work. */
export function Gate(props: { title: string; reason: NotSignedIn; signIn: () => Promise<NotSignedIn> }) {
  const [reason, setReason] = useState(props.reason);
  const { vi, en } = REASONS[reason];
  return (
    <main className="gate">
      <h1>{props.title}</h1>
      <p role="status">
        {vi} <span lang="en">{en}</span>
      </p>
      <button type="button" onClick={() => void props.signIn().then(setReason)}>
        Đăng nhập <span lang="en">Sign in</span>
      </button>
    </main>
  );
}
