import type { WriteStream } from 'node:tty';
import { type Hub, serversOf } from '../hub/start-hub';
import type { IdentityProvider } from '../identity-provider/identity-provider';

/** What somebody who starts the hub sees: each step with the time it took, then the addresses. */
export class Screen {
  constructor(private readonly out: Pick<WriteStream, 'write' | 'isTTY'>) {}

  say(text: string): void {
    this.out.write(`${text}\n`);
  }

  /** Runs a step and tells how long it took. On a terminal the line shows first that it is under way. */
  async step<T>(name: string, work: () => Promise<T>): Promise<T> {
    const startedAt = performance.now();
    if (this.out.isTTY) this.out.write(`  … ${name}`);
    const result = await work();
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    this.out.write(`${this.out.isTTY ? '\r\u001b[K' : ''}  ✓ ${name} (${seconds} s)\n`);
    return result;
  }

  showAddresses(hub: Hub): void {
    const servers = serversOf(hub);
    const width = Math.max(...servers.map(({ name }) => name.length));
    this.say('\nHai Cấp đang chạy / is running:\n');
    for (const { name, url } of servers) this.say(`  ${name.padEnd(width)}  ${url}/graphql`);
    this.say(`\n  Mở các trang / open the pages:              ${hub.gateway.url}/`);
    this.say(`  Mở trình khám phá / open the explorer:  ${hub.gateway.url}/explorer\n`);
  }

  /** The accounts that can sign in, with their passwords (whoever sees this screen is at this machine), and how to end. */
  showAccounts({ identity, accounts }: IdentityProvider): void {
    const width = Math.max(...accounts.map(({ name }) => name.length));
    this.say(`  Tài khoản trình diễn / demonstration accounts (${identity.issuer}):\n`);
    this.say(`  ${'tài khoản'.padEnd(width)}  mật khẩu`);
    for (const { name, password, title } of accounts) this.say(`  ${name.padEnd(width)}  ${password}  ${title}`);
    this.say('\n  Ctrl-C dừng tất cả / stops everything. Dữ liệu được giữ lại / data is kept.\n');
  }
}
