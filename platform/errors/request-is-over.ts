/** Somebody still works for a request that nobody waits for any more, or whose connection has been given back already. */
export class RequestIsOver extends Error {
  constructor() {
    super('The request is over: nobody waits for what is asked of the database.');
    this.name = 'RequestIsOver';
  }
}
