/** A command is not done: it was not called as it should be, or lacks something. The message is all there is to say. */
export class CommandRefused extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}
