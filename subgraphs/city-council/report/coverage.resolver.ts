import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { TallyGroup } from '../../indicators/catalogue';
import { readNotKept } from '../../indicators/records-from';
import { groupsOf, NOT_KEPT_DESCRIPTION, TALLY_GROUPS, TallyGroupEnum } from '../../indicators/tally.model';
import type { CityContext } from '../context';
import { Ward } from '../ward/ward.model';
import { CityTally, LackingFigures, MissingWard } from './report.model';

@Resolver(() => MissingWard)
export class MissingWardResolver {
  @FieldResolver(() => Ward, { description: 'The ward that is missing.' })
  ward(@Root() { wardId }: MissingWard, @Ctx() { records }: CityContext): Promise<Ward | null> {
    return records.byId(Ward, wardId);
  }
}

@Resolver(() => LackingFigures)
export class LackingFiguresResolver {
  @FieldResolver(() => Ward, { description: 'The ward.' })
  ward(@Root() { wardId }: LackingFigures, @Ctx() { records }: CityContext): Promise<Ward | null> {
    return records.byId(Ward, wardId);
  }
}

@Resolver(() => CityTally)
export class CityNotKeptResolver {
  @Directive('@requires(fields: "affairsNotKept")')
  @FieldResolver(() => [TallyGroupEnum], { description: NOT_KEPT_DESCRIPTION })
  async notKept(@Root() { period, affairsNotKept }: CityTally, @Ctx() { db }: CityContext): Promise<TallyGroup[]> {
    const notKept = await readNotKept(db, period);
    return TALLY_GROUPS.filter((group) =>
      OWN_GROUPS.includes(group) ? notKept.includes(group) : affairsNotKept?.includes(group),
    );
  }
}

const OWN_GROUPS = groupsOf('city-council');
