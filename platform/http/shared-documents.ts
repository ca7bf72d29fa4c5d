import { setImmediate } from 'node:timers/promises';
import { InMemoryLRUCache, type KeyValueCache } from '@apollo/utils.keyvaluecache';
import type { DocumentNode } from 'graphql';

/** Of all servers together, in bytes. */
const MAX_BYTES = 30 * 1024 * 1024;

/**
 * Keeps operations that were parsed and checked, for several servers of one schema: as many servers that each keep their own
 * would hold and check the same ones. Who asks for one that another server is just checking waits for it; that server says
 * nothing where it finds a fault, but it is done by the next turn of the event loop, for checking waits for nothing.
 */
export class SharedDocuments implements KeyValueCache<DocumentNode> {
  private readonly kept = new InMemoryLRUCache<DocumentNode>({ maxSize: MAX_BYTES });
  private readonly beingChecked = new Set<string>();

  async get(key: string): Promise<DocumentNode | undefined> {
    const found = await this.kept.get(key);
    if (found) return found;
    if (!this.beingChecked.has(key)) {
      this.beingChecked.add(key);
      void setImmediate().then(() => this.beingChecked.delete(key));
      return undefined;
    }
    await setImmediate();
    return this.kept.get(key);
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    if (!(await this.kept.get(key))) await this.kept.set(key, document);
  }

  async delete(key: string): Promise<void> {
    await this.kept.delete(key);
  }
}
