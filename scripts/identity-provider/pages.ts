import { createHash } from 'node:crypto';
import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import { pageStyles } from './page-styles';

/** A sentence in both languages; what it shows of a request has been escaped. */
interface Said {
  vi: string;
  en: string;
}

/** What somebody has typed already, and why it was not taken. */
export interface SignInForm {
  accountName?: string;
  problem?: Said;
}

/** The part of a Koa context that a page is written to. */
export type PageContext = Pick<KoaContextWithOIDC, 'set' | 'type' | 'body'>;

const styleHash = createHash('sha256').update(pageStyles).digest('base64');

/** The page that asks for name and password. `returnsTo` is where the form's answer leads in the end. */
export function showSignIn(ctx: PageContext, returnsTo: string, { accountName = '', problem }: SignInForm): void {
  const isNamed = accountName !== '';
  show(
    ctx,
    { vi: 'Đăng nhập', en: 'Sign in' },
    `${problem ? `<p role="alert">${both(problem)}</p>` : ''}
<form method="post">
<label for="name">Tên tài khoản <span lang="en">Account</span></label>
<input id="name" name="name" value="${escapeHtml(accountName)}" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="100"${isNamed ? '' : ' autofocus'}>
<label for="password">Mật khẩu <span lang="en">Password</span></label>
<input id="password" name="password" type="password" autocomplete="current-password" required maxlength="100"${isNamed ? ' autofocus' : ''}>
<button type="submit">Đăng nhập <span lang="en">Sign in</span></button>
</form>
<p class="hint">Tài khoản trình diễn và mật khẩu hiện trên màn hình của <code>npm start</code>.
<span lang="en">Demonstration accounts and their passwords stand on the screen of <code>npm start</code>.</span></p>`,
    returnsTo,
  );
}

/** The page that asks whether to sign out; `form` is the provider's own, without buttons. */
export async function showSignOut(ctx: KoaContextWithOIDC, form: string): Promise<void> {
  const returnsTo = ctx.oidc.params?.['post_logout_redirect_uri'];
  show(
    ctx,
    { vi: 'Đăng xuất?', en: 'Sign out?' },
    `${form}
<button type="submit" form="op.logoutForm" name="logout" value="yes" autofocus>Đăng xuất <span lang="en">Sign out</span></button>
<button type="submit" form="op.logoutForm" class="second">Ở lại <span lang="en">Stay signed in</span></button>`,
    typeof returnsTo === 'string' ? returnsTo : undefined,
  );
}

/** The page after signing out, for those who came from nowhere. */
export async function showSignedOut(ctx: KoaContextWithOIDC): Promise<void> {
  show(ctx, { vi: 'Đã đăng xuất', en: 'Signed out' }, '');
}

/** The page for a request that cannot be served: it says which by the codes of the protocol. */
export async function showProblem(
  ctx: PageContext,
  { error, error_description: description }: ErrorOut,
): Promise<void> {
  show(
    ctx,
    { vi: 'Không đăng nhập được', en: 'This sign-in did not work' },
    `<p>${both({ vi: 'Hãy quay lại trang trước và thử lại từ đầu.', en: 'Go back to where you came from and begin anew.' })}</p>
<p class="hint"><code>${escapeHtml(`${error}${description ? `: ${description}` : ''}`)}</code></p>`,
  );
}

/** A form may lead to the provider and back to where the person came from, a page may load nothing, and no page may frame it. */
function show(ctx: PageContext, title: Said, content: string, returnsTo?: string): void {
  const formTargets = ["'self'", ...(returnsTo ? [new URL(returnsTo).origin] : [])].join(' ');
  ctx.set(
    'content-security-policy',
    `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; form-action ${formTargets}; base-uri 'none'; frame-ancestors 'none'`,
  );
  ctx.set('cache-control', 'no-store');
  ctx.type = 'html';
  ctx.body = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.vi} · Hai Cấp</title>
<link rel="icon" href="data:,">
<style>${pageStyles}</style>
</head>
<body>
<main>
<p class="hub"><strong>Hai Cấp</strong>Hội đồng nhân dân hai cấp <span lang="en">People's councils in two tiers</span></p>
<h1>${both(title)}</h1>
${content}
</main>
</body>
</html>
`;
}

function both({ vi, en }: Said): string {
  return `${vi} <span lang="en">${en}</span>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
