/** Another program listens on the port that a server was given. */
export class PortTaken extends Error {
  constructor(host: string, port: number) {
    super(`Port ${port} on ${host} is taken by another program. End it, or give this server another port.`);
    this.name = 'PortTaken';
  }
}
