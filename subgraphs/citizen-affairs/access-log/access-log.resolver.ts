import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { ACCESS_LOG_DESCRIPTION, AccessLogArgs, AccessLogConnection } from '../../access-log/access-log.model';
import { readAccessLog } from '../../access-log/access-log-reader';
import { NotAllowed } from '../../viewer/viewer.errors';
import type { CitizenContext } from '../context';
import { mayReadAccessLog } from './access-log.policy';

@Resolver()
export class CitizenAccessLogResolver {
  @Query(() => AccessLogConnection, {
    nullable: true,
    description: `${ACCESS_LOG_DESCRIPTION} That of citizen affairs, only for its officers; a ward's stands under its council.`,
  })
  async accessLog(
    @Args(() => AccessLogArgs) args: AccessLogArgs,
    @Ctx() { db, viewer }: CitizenContext,
  ): Promise<AccessLogConnection> {
    if (!mayReadAccessLog(viewer)) throw new NotAllowed();
    return readAccessLog(db, args);
  }
}
