import { Args, Ctx, FieldResolver, Resolver } from 'type-graphql';
import { ACCESS_LOG_DESCRIPTION, AccessLogArgs, AccessLogConnection } from '../../access-log/access-log.model';
import { readAccessLog } from '../../access-log/access-log-reader';
import { NotAllowed } from '../../viewer/viewer.errors';
import type { WardContext } from '../context';
import { WardCouncil } from '../council/ward-council.model';
import { mayReadAccessLog } from './access-log.policy';

@Resolver(() => WardCouncil)
export class WardAccessLogResolver {
  @FieldResolver(() => AccessLogConnection, {
    nullable: true,
    description: `${ACCESS_LOG_DESCRIPTION} Only for officers of the ward.`,
  })
  async accessLog(
    @Args(() => AccessLogArgs) args: AccessLogArgs,
    @Ctx() { db, viewer, wardId }: WardContext,
  ): Promise<AccessLogConnection> {
    if (!mayReadAccessLog(viewer, wardId)) throw new NotAllowed();
    return readAccessLog(db, args);
  }
}
