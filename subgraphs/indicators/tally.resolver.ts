import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { TallyGroup } from './catalogue';
import type { TallyCounter } from './counted';
import type { Period } from './period';
import { describeGroup, tallyOf, tallyTypeOf } from './tally.model';

interface TallyContext {
  countTally: TallyCounter;
}

/** Resolves the groups that this server counts on a tally that other servers add their groups to. One count serves all groups of a request. */
export function tallyGroupResolvers(
  of: new () => { period: Period },
  groups: readonly TallyGroup[],
): (new () => object)[] {
  return groups.map((group) => {
    class GroupResolver {
      async [group](root: { period: Period }, { countTally }: TallyContext) {
        return tallyOf(await countTally(root.period), [group])[group];
      }
    }
    // By hand, because the name of the field is only known here.
    const { prototype } = GroupResolver;
    Root()(prototype, group, 0);
    Ctx()(prototype, group, 1);
    const method = Object.getOwnPropertyDescriptor(prototype, group) as PropertyDescriptor; // declared just above
    FieldResolver(() => tallyTypeOf(group), { nullable: true, description: describeGroup(group) })(
      prototype,
      group,
      method,
    );
    Resolver(() => of)(GroupResolver);
    return GroupResolver;
  });
}
