import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { DataSource } from 'typeorm';
import type { Logger } from '../../../platform/logging/logger';
import type { CrossingDesk } from '../../crossing/crossing-desk';
import { tellUnits } from './tell-units.service';

/** Has a server that delivers tell the others of the units as soon as it starts, and again whenever a command has changed them. */
export function tellUnitsWhileServing<Context extends BaseContext>(
  db: DataSource,
  desk: CrossingDesk,
  { everyMs, log }: { everyMs: number; log: Logger },
): ApolloServerPlugin<Context> {
  const tell = () => db.transaction((tx) => tellUnits(tx, desk.outbox));
  return {
    async serverWillStart() {
      await tell();
      let telling: Promise<void> = Promise.resolve();
      const timer = setInterval(() => {
        telling = tell().catch((error: unknown) => log.warn({ err: error }, 'units'));
      }, everyMs);
      return {
        serverWillStop: () => {
          clearInterval(timer);
          return telling;
        },
      };
    },
  };
}
