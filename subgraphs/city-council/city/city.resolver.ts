import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { DomainError } from '../../../platform/errors/domain-error';
import type { UpperTierKind } from '../../coordination/upper-tier';
import type { CityContext } from '../context';
import { CityCouncil } from '../council/city-council.model';
import { City, upperTierKindOf, UpperTierKindEnum } from './city.model';

/** The database holds no city yet: nothing has been loaded. */
export class CityNotLoaded extends DomainError {
  constructor() {
    super('NOT_FOUND', { vi: 'Chưa có dữ liệu thành phố.', en: 'No city has been loaded yet.' });
  }
}

@Resolver(() => City)
export class CityResolver {
  @Query(() => City, {
    description: 'Thành phố, tỉnh: the city whose councils this hub joins, or the province.',
  })
  async city(@Ctx() { db }: CityContext): Promise<City> {
    const [city] = await db.getRepository(City).find({ take: 1 });
    if (!city) throw new CityNotLoaded();
    return city;
  }

  @FieldResolver(() => UpperTierKindEnum, { description: 'Loại: what kind of unit it is.' })
  kind(@Root() city: City): UpperTierKind {
    return upperTierKindOf(city);
  }

  @FieldResolver(() => String, {
    description: 'Tỉnh: the province it lies in; of one that lies in none, its own name.',
  })
  provinceName(@Root() { provinceName, name }: City): string {
    return provinceName ?? name;
  }

  @FieldResolver(() => CityCouncil, { description: 'HĐND thành phố: its council.' })
  council(@Root() city: City): CityCouncil {
    return Object.assign(new CityCouncil(), { name: `HĐND ${city.name}` });
  }
}
