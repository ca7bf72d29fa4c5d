import 'reflect-metadata'; // type-graphql's decorators ask for it before they run
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OwnContext } from './own-context';
import { Ward, WardServer } from './ward-server.model';

@Resolver(() => Ward)
export class WardServerResolver {
  @FieldResolver(() => WardServer, {
    nullable: true,
    description: "Máy chủ: how the ward's server has answered lately; null where the gateway knows of none.",
  })
  server(@Root() { wardId }: Ward, @Ctx() { lastAnswerOf }: OwnContext): WardServer | null {
    const last = lastAnswerOf(wardId);
    if (!last) return null;
    return Object.assign(new WardServer(), { lastAnsweredAt: last.answeredAt, silentSince: last.silentSince });
  }
}
