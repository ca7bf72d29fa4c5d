import type { IncomingMessage } from 'node:http';
import { errors, type Provider } from 'oidc-provider';
import { type DemonstrationAccount, isPassword } from './accounts';
import { showProblem, showSignIn } from './pages';
import type { SignInLimit } from './sign-in-limit';

/** A name and a password fit into less. */
const MAX_FORM_BYTES = 4_096;

const WRONG = { vi: 'Tên tài khoản hoặc mật khẩu không đúng.', en: 'No account has this name and password.' };

/**
 * The page at which a person signs in, as middleware of the provider. Whose sign-in it is, is in the provider's own
 * signed cookie, which a form of another site does not bring along.
 */
export function signInSteps(
  provider: Provider,
  accounts: ReadonlyMap<string, DemonstrationAccount>,
  limit: SignInLimit,
): Parameters<Provider['use']>[0] {
  return async (ctx, next) => {
    ctx.set({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY' });
    if (!ctx.path.startsWith('/sign-in/')) return void (await next());
    try {
      const { params } = await provider.interactionDetails(ctx.req, ctx.res);
      const returnsTo = String(params['redirect_uri']); // there is none without it
      if (ctx.method !== 'POST') return showSignIn(ctx, returnsTo, {});

      const form = await readForm(ctx.req);
      const accountName = (form.get('name') ?? '').trim().toLowerCase();
      const problem = problemOf(accountName, form.get('password') ?? '', accounts, limit);
      if (!problem) {
        // Not remembered: the session ends with the browser, as computers of an office are shared.
        const result = { login: { accountId: accountName, remember: false } };
        return ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, result));
      }
      ctx.status = problem === WRONG ? 401 : 429;
      return showSignIn(ctx, returnsTo, { accountName, problem });
    } catch (error) {
      if (!(error instanceof errors.OIDCProviderError)) throw error;
      ctx.status = error.statusCode;
      return showProblem(ctx, { error: error.error, ...describe(error) });
    }
  };
}

/** Looks at the password unless the account rests; null where it is right. */
function problemOf(
  name: string,
  password: string,
  accounts: ReadonlyMap<string, DemonstrationAccount>,
  limit: SignInLimit,
): typeof WRONG | null {
  const seconds = limit.secondsToWait(name);
  if (seconds > 0) {
    return {
      vi: `Sai mật khẩu nhiều lần. Hãy thử lại sau ${seconds} giây.`,
      en: `Too many wrong passwords. Try again in ${seconds} seconds.`,
    };
  }
  const account = accounts.get(name);
  if (account && isPassword(password, account.password)) {
    limit.succeeded(name);
    return null;
  }
  limit.mistaken(name);
  return WRONG;
}

function describe({ error_description: description }: errors.OIDCProviderError): { error_description?: string } {
  return description === undefined ? {} : { error_description: description };
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_FORM_BYTES) throw new errors.InvalidRequest('the form is too large');
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
