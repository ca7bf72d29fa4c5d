import { Ctx, Field, ObjectType } from 'type-graphql';
import type { CouncilRecord } from '../records/council-record.model';
import { WardIdScalar } from '../records/ward-id';

type AbstractRecord<T extends CouncilRecord> = (abstract new () => T) & { readonly eventColumn: string };

/**
 * Gives a record its ward, the other half of its key: the gateway finds the ward's server by it.
 * It is not a column: a database holds one ward, and says which in one place.
 */
export function ofWard<T extends CouncilRecord>(base: AbstractRecord<T>): AbstractRecord<T> {
  @ObjectType()
  abstract class OfWard extends (base as AbstractRecord<CouncilRecord>) {
    @Field(() => WardIdScalar, { description: 'The ward whose council keeps the record.' })
    wardId(@Ctx('wardId') wardId: string): string {
      return wardId;
    }
  }
  return OfWard as unknown as AbstractRecord<T>; // the field is for the schema; in code a record is what its base is
}
