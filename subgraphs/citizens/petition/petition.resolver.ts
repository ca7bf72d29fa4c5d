import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Opener } from '../../../platform/sealing/key-ring';
import type { AccessNotes } from '../../access-log/access-notes';
import { NotAllowed } from '../../viewer/viewer.errors';
import type { Viewer } from '../../viewer/viewer';
import type { RecordClass } from '../../records/council-record.model';
import {
  CONTENT_DESCRIPTION,
  HANDLED_BY_DESCRIPTION,
  PETITIONER_DESCRIPTION,
  type PetitionRecord,
  SEALED_COLUMNS,
} from './petition.model';
import { mayReadContent, mayReadHandler, mayReadPetitioner, type PetitionKeeper } from './petition.policy';
import { Petitioner } from './petitioner.model';

/** What the restricted fields of a petition need to find in the context of a request. */
export interface PersonalDataContext {
  viewer: Viewer;
  /** Opens what is sealed in the server's own database. */
  personalData: Opener;
  /** Where it is noted what was opened, for the access log. */
  accesses: AccessNotes;
}

type SealedField = keyof typeof SEALED_COLUMNS;

/**
 * The fields of a petition that hold personal data or lead to people. Who may not read them is refused with NotAllowed,
 * whether or not there is anything to read. `keeperOf` says whose petitions a server's are.
 */
export function restrictedPetitionFields<Context extends PersonalDataContext>(
  petition: RecordClass<PetitionRecord>,
  keeperOf: (context: Context) => PetitionKeeper,
): new () => object {
  const noteOpening = ({ accesses }: Context, { id }: PetitionRecord) => accesses.personalData(petition.name, id);

  @Resolver(() => petition)
  class RestrictedPetitionResolver {
    @FieldResolver(() => Petitioner, { nullable: true, description: PETITIONER_DESCRIPTION })
    petitioner(@Root() record: PetitionRecord, @Ctx() context: Context): Petitioner | null {
      if (!mayReadPetitioner(context.viewer, keeperOf(context))) throw new NotAllowed();
      const sealed = [record.petitionerName, record.petitionerAddress, record.petitionerPhone];
      if (sealed.every((value) => value === null)) return null;
      noteOpening(context, record);
      return new Petitioner({
        name: () => open(context, record, 'petitionerName'),
        address: () => open(context, record, 'petitionerAddress'),
        phone: () => open(context, record, 'petitionerPhone'),
      });
    }

    @FieldResolver(() => String, { nullable: true, description: HANDLED_BY_DESCRIPTION })
    handledBy(@Root() record: PetitionRecord, @Ctx() { viewer }: Context): string | null {
      if (!mayReadHandler(viewer)) throw new NotAllowed();
      return record.handledBy;
    }

    @FieldResolver(() => String, { nullable: true, description: CONTENT_DESCRIPTION })
    content(@Root() record: PetitionRecord, @Ctx() context: Context): string | null {
      if (!mayReadContent(context.viewer, keeperOf(context), record)) throw new NotAllowed();
      if (record.sealedContent !== null) noteOpening(context, record);
      return open(context, record, 'sealedContent');
    }
  }
  return RestrictedPetitionResolver;
}

/** The table is `petition` in every server; a key ring belongs to one database, so nothing more tells two tables apart. */
function open({ personalData }: PersonalDataContext, record: PetitionRecord, field: SealedField): string | null {
  const sealed = record[field];
  return sealed === null
    ? null
    : personalData.open(sealed, { table: 'petition', column: SEALED_COLUMNS[field], id: record.id });
}
