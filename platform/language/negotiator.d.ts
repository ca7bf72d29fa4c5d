// negotiator brings no types of its own; this is what is used of it.
declare module 'negotiator' {
  export class Negotiator {
    constructor(request: { headers: Record<string, string | undefined> });
    /** The best of the languages available; undefined where none of them is accepted. */
    language<T extends string>(available: readonly T[]): T | undefined;
  }
}
