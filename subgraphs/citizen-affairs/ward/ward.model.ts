import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { NotAllowed } from '../../viewer/viewer.errors';
import type { Viewer } from '../../viewer/viewer';
import { RECORD_ID_DESCRIPTION } from '../../records/council-record.model';
import { KnownBy, WARD_KEYS } from '../../records/record-key';
import { OWN_WARD_ID, WARD_DESCRIPTION, WardIdScalar } from '../../records/ward-id';
import type { CitizenContext } from '../context';

/** A ward as citizen affairs refers to it; what it is stands in the city council's directory. */
@KnownBy(WARD_KEYS)
@ObjectType('Ward', { description: WARD_DESCRIPTION, simpleResolvers: true })
export class Ward {
  @Field(() => WardIdScalar, { description: OWN_WARD_ID })
  wardId!: string;

  @Field(() => ID, { description: RECORD_ID_DESCRIPTION })
  get id(): string {
    return this.wardId;
  }

  static of(wardId: string): Ward {
    return Object.assign(new Ward(), { wardId });
  }
}

/** The field of a record that leads to its ward; null where it concerns none. Refuses with NotAllowed a viewer who may not know it. */
export function wardOf<T extends { wardId: string | null }>(
  of: new () => T,
  description: string,
  mayRead: (viewer: Viewer) => boolean = () => true,
): new () => object {
  @Resolver(() => of)
  class WardOfRecordResolver {
    @FieldResolver(() => Ward, { nullable: true, description })
    ward(@Root() record: T, @Ctx() { viewer }: CitizenContext): Ward | null {
      if (!mayRead(viewer)) throw new NotAllowed();
      return record.wardId === null ? null : Ward.of(record.wardId);
    }
  }
  return WardOfRecordResolver;
}
