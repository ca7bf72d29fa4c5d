import type { RunningServer } from '../../platform/http/graphql-server';

/** A server that can be stopped and started again at the same address. */
export class Restartable {
  private constructor(
    readonly name: string,
    readonly url: string,
    private readonly serve: (port: number) => Promise<RunningServer>,
    private running: RunningServer | null,
  ) {}

  static async start(
    name: string,
    port: number,
    serve: (port: number) => Promise<RunningServer>,
  ): Promise<Restartable> {
    const running = await serve(port);
    return new Restartable(name, running.url, serve, running);
  }

  get isRunning(): boolean {
    return this.running !== null;
  }

  async stop(): Promise<void> {
    const { running } = this;
    this.running = null;
    await running?.stop();
  }

  async startAgain(): Promise<void> {
    this.running ??= await this.serve(Number(new URL(this.url).port));
  }
}
