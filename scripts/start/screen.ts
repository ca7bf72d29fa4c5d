import type { Output } from '../hub/changing-line';
import { type Hub, serversOf, wardPageAddresses } from '../hub/start-hub';
import type { DemonstrationAccount } from '../identity-provider/accounts';

/** Accounts that are shown: those of the city, and of as many wards as a screen has room for. */
const SHOWN_ACCOUNTS = 12;

/** What somebody who starts the hub sees: a line for each step with the time it took, then what to open, as whom, and what to try. */
export class Screen {
  constructor(private readonly out: Output) {}

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

  /** Passwords too: whoever sees this screen is at this machine. */
  showPanel(hub: Hub, accounts: readonly DemonstrationAccount[]): void {
    const pages = hub.gateway.url;
    const wardPages = wardPageAddresses(hub);
    this.say(`
Hai Cấp đang chạy / is running: ${serversOf(hub).length} máy chủ / servers

  Mở các trang / open the pages           ${pages}/
  Mở trình khám phá / open the explorer   ${pages}/explorer
`);
    this.showAccounts(accounts, (wardId) => wardPages.get(wardId) ?? '');
    this.say(`
  Thử / try: đăng nhập là thuong-truc, mở một con số để xem các bản ghi của nó
             sign in as thuong-truc, and open a figure to see the records behind it
             cán bộ xã, phường ghi hồ sơ và gửi số liệu tại địa chỉ ghi bên cạnh tài khoản của mình
             a ward's officer records and returns at the address beside the account
  Ctrl-C dừng tất cả / stops everything. Dữ liệu được giữ lại / data is kept.
`);
  }

  private showAccounts(accounts: readonly DemonstrationAccount[], pagesOf: (wardId: string) => string): void {
    const shown = accounts.slice(0, SHOWN_ACCOUNTS);
    const width = Math.max(...shown.map(({ name }) => name.length));
    const titleWidth = Math.max(...shown.map(({ title }) => title.length));
    this.say(`  ${'tài khoản'.padEnd(width)}  mật khẩu        đăng nhập là / sign in as`);
    for (const { name, password, title, wardId } of shown) {
      const where = wardId === null ? '' : pagesOf(wardId);
      this.say(`  ${name.padEnd(width)}  ${password}  ${title.padEnd(titleWidth)}  ${where}`.trimEnd());
    }
    const left = accounts.length - shown.length;
    if (left > 0) this.say(`  … và ${left} xã, phường khác / and ${left} more wards`);
  }
}
