import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { NotAllowed } from '../../viewer/viewer.errors';
import type { CitizenContext } from '../context';
import { mayReadPetitionsByWard } from './petition-record.policy';
import { ORIGIN_ID, Petition } from './petition-record.kind';

/** What leads to the ward that passed a petition up is for those who may know the ward of a petition. */
@Resolver(() => Petition)
export class PetitionOriginResolver {
  @FieldResolver(() => ID, { nullable: true, description: ORIGIN_ID })
  originId(@Root() { originId }: Petition, @Ctx() { viewer }: CitizenContext): string | null {
    if (!mayReadPetitionsByWard(viewer)) throw new NotAllowed();
    return originId;
  }
}
