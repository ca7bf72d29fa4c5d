import type { WriteStream } from 'node:tty';
import type { Hub } from '../hub/start-hub';

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
    const servers = [hub.gateway, hub.cityCouncil, hub.citizenAffairs, ...hub.wards.values()];
    const width = Math.max(...servers.map(({ name }) => name.length));
    this.say('\nHai Cấp đang chạy / is running:\n');
    for (const { name, url } of servers) this.say(`  ${name.padEnd(width)}  ${url}/graphql`);
    this.say(`\n  Mở trình khám phá / open the explorer:  ${hub.gateway.url}/explorer`);
    this.say('  Ctrl-C dừng tất cả / stops everything. Dữ liệu được giữ lại / data is kept.\n');
  }
}
