import { passedUpPetition } from '../../citizens/passing-up.payloads';
import { SEALED_COLUMNS } from '../../citizens/petition/petition.model';
import type { CrossingCompleter } from '../../crossing/crossing-handler';
import { WardPetition } from './petition.kind';

/**
 * Adds who wrote a petition and what it says as it is handed over. What is on its way holds none of it: the petition is
 * kept as it was once it is passed up, so it says the same however often it is handed over, and with whatever key.
 */
export const handOverPetition: CrossingCompleter = async (payload, { db, keys }) => {
  const { id } = passedUpPetition.parse(payload);
  const petition = await db.findOneByOrFail(WardPetition, { id });
  const open = (property: keyof typeof SEALED_COLUMNS) => {
    const sealed = petition[property];
    return sealed === null ? null : keys.open(sealed, { table: 'petition', column: SEALED_COLUMNS[property], id });
  };
  return {
    ...payload,
    petitionerName: open('petitionerName'),
    petitionerAddress: open('petitionerAddress'),
    petitionerPhone: open('petitionerPhone'),
    content: open('sealedContent'),
  };
};
