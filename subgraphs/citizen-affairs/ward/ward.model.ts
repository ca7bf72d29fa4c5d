import { Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { RECORD_ID_DESCRIPTION } from '../../records/council-record.model';
import { WARD_DESCRIPTION } from '../../records/ward-id';

/** A ward as citizen affairs refers to it; what it is stands in the city council's directory. */
@Directive('@key(fields: "id")')
@ObjectType('Ward', { description: WARD_DESCRIPTION, simpleResolvers: true })
export class Ward {
  @Field(() => ID, { description: RECORD_ID_DESCRIPTION })
  id!: string;

  static of(id: string): Ward {
    return Object.assign(new Ward(), { id });
  }
}

/** The field of a record that leads to its ward; null where it concerns none. */
export function wardOf<T extends { wardId: string | null }>(of: new () => T, description: string): new () => object {
  @Resolver(() => of)
  class WardOfRecordResolver {
    @FieldResolver(() => Ward, { nullable: true, description })
    ward(@Root() record: T): Ward | null {
      return record.wardId === null ? null : Ward.of(record.wardId);
    }
  }
  return WardOfRecordResolver;
}
