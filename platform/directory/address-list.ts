import { z } from 'zod';
import { httpUrl } from '../config/read-config';

/** Where servers are, by name, as somebody keeps it who is asked again and again. */
export interface AddressList {
  /** Tells one state of the list from another. */
  version: string;
  /** The address of each server's /graphql; null where the server is not to be asked any more. */
  addresses: ReadonlyMap<string, string | null>;
}

/** Gives the list, or says that it is the one of that version still; refuses where it cannot be read, or is to stop. */
export type AskAddressList = (known: string | undefined, stop: AbortSignal) => Promise<AddressList | 'UNCHANGED'>;

const written = z.object({ version: z.string().min(1), addresses: z.record(z.string(), httpUrl.nullable()) });

/** The list as it travels. */
export function writeAddressList({ version, addresses }: AddressList): z.infer<typeof written> {
  return { version, addresses: Object.fromEntries(addresses) };
}

/** Reads what has travelled. Refuses what is no list. */
export function readAddressList(body: unknown): AddressList {
  const { version, addresses } = written.parse(body);
  return { version, addresses: new Map(Object.entries(addresses)) };
}

/** The servers to ask: those that one was told of at the start, and over them what the list says of the servers that it names. */
export function overlaid(start: ReadonlyMap<string, string>, list: AddressList | undefined): Map<string, string> {
  const servers = new Map(start);
  for (const [name, url] of list?.addresses ?? [])
    if (url === null) servers.delete(name);
    else servers.set(name, url);
  return servers;
}
