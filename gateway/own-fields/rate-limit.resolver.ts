import 'reflect-metadata'; // type-graphql's decorators ask for it before they run
import { Ctx, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../context';
import { RateLimit } from './rate-limit.model';

@Resolver()
export class RateLimitResolver {
  @Query(() => RateLimit, { description: 'Hạn mức: what this question costs, and what the caller has left.' })
  rateLimit(@Ctx() { allowance }: GatewayContext): RateLimit {
    return Object.assign(new RateLimit(), allowance());
  }
}
