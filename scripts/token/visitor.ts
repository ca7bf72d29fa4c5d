import { CommandRefused } from '../hub/hub-command.errors';

/** More redirects than any sign-in takes. */
const MAX_STEPS = 10;

/** The provider does not do what a sign-in needs. The message carries no password and no code. */
export class SignInFailed extends CommandRefused {
  constructor(problem: string) {
    super({ vi: `Đăng nhập chưa thành công: ${problem}.`, en: `The sign-in did not succeed: ${problem}.` });
  }
}

/** A browser as far as signing in needs one: it keeps cookies and follows redirects, at the provider and nowhere else. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly issuer: string) {}

  /** Gives the last page, or where the provider sends away from itself. */
  async follow(start: string, form?: URLSearchParams): Promise<{ url: string; response: Response }> {
    let url = start;
    let response = await this.visit(url, form);
    for (let step = 0; step < MAX_STEPS; step++) {
      const location = response.headers.get('location');
      if (location === null) return { url, response };
      url = new URL(location, url).href;
      if (new URL(url).origin !== this.issuer) return { url, response };
      response = await this.visit(url);
    }
    throw new SignInFailed('the provider redirects without end');
  }

  private async visit(url: string, form?: URLSearchParams): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const request = form ? { method: 'POST', body: form } : {};
    const response = await fetch(url, { ...request, headers: { cookie }, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies.set(name, value);
    }
    return response;
  }
}
