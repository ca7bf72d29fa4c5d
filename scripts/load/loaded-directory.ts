import type { EntityManager } from 'typeorm';
import type { BeginHistory } from '../../platform/loading/row-history';
import { unitsFor } from '../../subgraphs/city-council/ward/tell-units.service';
import { keepUnits } from '../../subgraphs/coordination/units';
import type { ServerName } from '../../subgraphs/crossing/crossing';
import type { DatabaseOwner } from '../hub/open-hub-databases';

/**
 * The directory of units in a load, which sends nothing: the city council's files are written first, and the other servers
 * are told of the units before their own files are.
 */
export class LoadedDirectory {
  private cityCouncil: EntityManager | undefined;
  /** The last of those who read in the city council's transaction, which has one connection. */
  private reading: Promise<unknown> = Promise.resolve();

  /** Begins the history of a server's target, which knows its units then. The city council's is to be begun first. */
  toldTo(owner: DatabaseOwner, begin: BeginHistory): BeginHistory {
    return async (tx) => {
      if (owner.server === 'city-council') this.cityCouncil = tx;
      else await this.tell(owner, tx);
      return begin(tx);
    };
  }

  private async tell(owner: DatabaseOwner, tx: EntityManager): Promise<void> {
    const { cityCouncil } = this;
    if (!cityCouncil) throw new Error(`${owner.server} is loaded before the city council.`);
    const read = this.reading.then(() => unitsFor(cityCouncil, serverNameOf(owner)));
    this.reading = read.catch(() => undefined);
    const told = await read;
    if (told) await keepUnits(tx, told);
  }
}

const serverNameOf = (owner: DatabaseOwner): ServerName =>
  owner.server === 'ward-council' ? `ward-council/${owner.wardId}` : owner.server;
