import { type Dispatcher, request } from 'undici';
import type { ServiceTokens } from '../identity/service-tokens';
import { type AskAddressList, readAddressList } from './address-list';
import { quoted } from './address-list-endpoint';

export interface AddressListSource {
  agent: Dispatcher;
  /** Where the list is told; undefined while nobody knows. */
  url(): URL | undefined;
  /** As whom it is asked. */
  tokens: ServiceTokens;
  timeoutMs: number;
}

/** Asks another server for its list. What it refuses with holds no address. */
export function askingAt({ agent, url: urlNow, tokens, timeoutMs }: AddressListSource): AskAddressList {
  return async (known, stop) => {
    const url = urlNow();
    if (!url) throw new AddressListUnread('no address');
    const token = await tokens.get().catch(() => {
      throw new AddressListUnread('cannot sign in');
    });
    const headers = { authorization: `Bearer ${token}`, ...(known ? { 'if-none-match': quoted(known) } : {}) };
    const signal = AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]);
    const response = await request(url, { dispatcher: agent, headers, signal }).catch(() => {
      throw new AddressListUnread('no answer');
    });
    if (response.statusCode === 401) tokens.forget(token);
    if (response.statusCode === 200)
      return response.body
        .json()
        .then(readAddressList)
        .catch(() => {
          throw new AddressListUnread('an answer that is no list');
        });
    await response.body.dump();
    if (response.statusCode === 304) return 'UNCHANGED';
    throw new AddressListUnread(`status ${response.statusCode}`);
  };
}

/** Why a list was not read. */
export class AddressListUnread extends Error {
  constructor(why: string) {
    super(`The list of servers was not read: ${why}.`);
    this.name = new.target.name;
  }
}
