import type { Dispatcher } from 'undici';
import { ask, clockFinding } from './asked';
import { type Finding, well, wrong } from './finding';

const ADVICE = {
  vi: 'Không ai đăng nhập được cho tới khi sửa: kiểm tra OIDC_ISSUER, máy chủ đăng nhập và mạng tới đó.',
  en: 'Nobody can sign in until this is mended: check OIDC_ISSUER, the provider and the network to it.',
};

/** Whether people can sign in: the provider's description of itself, its name, its keys and its clock. */
export async function lookAtProvider(agent: Dispatcher, issuer: string, jwksUrl?: string): Promise<Finding[]> {
  const where = { vi: `đăng nhập ${issuer}`, en: `sign-in ${issuer}` };
  const asked = await ask(agent, `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  if (asked?.status !== 200) return [wrong(where, { vi: 'không trả lời', en: 'does not answer' }, ADVICE)];
  const { issuer: named, jwks_uri: keysAt } = objectIn(asked.text);
  if (named !== issuer) {
    return [
      wrong(where, { vi: 'tự xưng bằng tên khác với OIDC_ISSUER', en: 'calls itself other than OIDC_ISSUER' }, ADVICE),
    ];
  }
  const keys = await ask(agent, jwksUrl ?? String(keysAt));
  const { keys: given } = objectIn(keys?.text ?? '');
  if (keys?.status !== 200 || !Array.isArray(given) || given.length === 0)
    return [wrong(where, { vi: 'không cho biết khóa ký', en: 'does not tell its signing keys' }, ADVICE)];
  return [well(where, 'trả lời, có khóa ký', 'answers, and tells its keys'), ...clockFinding(where, asked.aheadS)];
}

/** What is no object tells nothing. */
function objectIn(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
