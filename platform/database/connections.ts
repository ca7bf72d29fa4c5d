import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig, DatabaseError } from 'pg';

/**
 * All connections to one database, those too that are at work and those that are still being made, of which their pool does not
 * tell. A database that answers no more keeps whoever waits for it, and PostgreSQL's own limits end nothing there: its connections
 * are cut.
 */
export class Connections {
  /** Makes each of them, as the driver's own client. */
  readonly Client: typeof Client;
  private readonly open = new Set<Client>();
  private areCut = false;

  constructor(private readonly url: string) {
    const follow = (client: Client): void => this.follow(client);
    this.Client = class extends Client {
      constructor(config?: string | ClientConfig) {
        super(config);
        follow(this);
      }
    };
  }

  /** Whether the database says anything to somebody new, be it a refusal, within so many milliseconds. */
  async answers(withinMs: number): Promise<boolean> {
    const client = new this.Client({ connectionString: this.url });
    client.on('error', () => undefined); // cut below
    const answer = client
      .connect()
      .then(() => client.query('select 1'))
      .then(
        () => true,
        (error: unknown) => error instanceof DatabaseError,
      );
    const isAnswered = await Promise.race([answer, pause(withinMs, false, { ref: false })]);
    cut(client);
    return isAnswered;
  }

  /** From now on there is none, and none is made: whoever waits for one is told that it is lost. */
  cut(): void {
    this.areCut = true;
    for (const client of this.open) cut(client);
  }

  private follow(client: Client): void {
    this.open.add(client);
    client.once('end', () => this.open.delete(client));
    if (this.areCut) process.nextTick(cut, client); // by then it connects, and can tell that it is lost
  }
}

const cut = ({ connection }: Client): void => void connection.stream.destroy();
