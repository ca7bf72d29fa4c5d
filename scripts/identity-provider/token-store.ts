import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Kept {
  payload: AdapterPayload;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** More things than this are not kept at once: who asks for a sign-in page is anybody. */
const MOST_KEPT = 10_000;

/**
 * Where the provider keeps what is under way: sign-ins, sessions, codes, refresh tokens. In memory: whoever started the
 * hub anew signs in anew. Clients are not kept but looked up, because their addresses are known only once they listen.
 */
export function createTokenStore(findClient: (clientId: string) => AdapterPayload | undefined): AdapterFactory {
  const kept = new Map<string, Kept>();
  const live = (key: string | undefined): AdapterPayload | undefined => {
    const found = key === undefined ? undefined : kept.get(key);
    return found && found.expiresAt > Date.now() ? found.payload : undefined;
  };
  return (model): Adapter => {
    if (model === 'Client') return { ...nothingKept, find: async (id) => findClient(id) };
    const key = (id: string) => `${model}:${id}`;
    return {
      upsert: async (id, payload, expiresInS) => {
        const expiresAt = expiresInS === undefined ? Infinity : Date.now() + expiresInS * 1000;
        if (kept.size >= MOST_KEPT && !kept.has(key(id))) makeRoom(kept);
        kept.set(key(id), { payload, expiresAt });
      },
      find: async (id) => live(key(id)),
      findByUid: async (uid) =>
        live([...kept].find(([name, { payload }]) => name.startsWith(key('')) && payload.uid === uid)?.[0]),
      findByUserCode: async () => undefined, // only of sign-ins on devices, which there are none of
      consume: async (id) => {
        const payload = live(key(id));
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async (id) => void kept.delete(key(id)),
      revokeByGrantId: async (grantId) => {
        for (const [name, { payload }] of kept) {
          if (name.startsWith(key('')) && payload.grantId === grantId) kept.delete(name);
        }
      },
    };
  };
}

const nothingKept: Adapter = {
  upsert: async () => undefined,
  find: async () => undefined,
  findByUid: async () => undefined,
  findByUserCode: async () => undefined,
  consume: async () => undefined,
  destroy: async () => undefined,
  revokeByGrantId: async () => undefined,
};

/** Drops what has expired, and the oldest where nothing has. */
function makeRoom(kept: Map<string, Kept>): void {
  const now = Date.now();
  for (const [key, { expiresAt }] of kept) if (expiresAt <= now) kept.delete(key);
  for (const key of kept.keys()) {
    if (kept.size < MOST_KEPT) return;
    kept.delete(key);
  }
}
