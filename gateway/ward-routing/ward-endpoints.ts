/** Which server holds which ward: the state of ward routing. A gateway follows changes without being started anew. */
export class WardEndpoints {
  private urls: ReadonlyMap<string, string>;

  /** By ward id, the address of its server's /graphql. */
  constructor(urls: ReadonlyMap<string, string>) {
    this.urls = new Map(urls);
  }

  /** The address of a ward's server, or undefined for a ward that nobody has heard of. */
  urlOf(wardId: string): string | undefined {
    return this.urls.get(wardId);
  }

  /** The wards of one server, in the order of their ids. */
  wardsAt(url: string): string[] {
    return [...this.urls].flatMap(([wardId, at]) => (at === url ? [wardId] : [])).sort();
  }

  /** Every ward with the address of its server, in the order of their ids. */
  all(): [wardId: string, url: string][] {
    return [...this.urls].sort(([one], [other]) => (one < other ? -1 : 1));
  }

  /** From the next request on, these are the wards. */
  replace(urls: ReadonlyMap<string, string>): void {
    this.urls = new Map(urls);
  }
}
