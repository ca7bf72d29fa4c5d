import { CitizenReceptionRecord, RECEPTION } from '../../citizens/reception/reception.kind';
import { defineKind } from '../../kinds/define-kind';
import { concerningWard } from '../ward/concerning-ward.policy';

/** A turn of receiving citizens at the city's seat. */
export class CitizenReception extends CitizenReceptionRecord {}

export const citizenReception = defineKind(CitizenReception, {
  ...RECEPTION,
  description: 'Lượt tiếp công dân của thành phố.',
  readBy: concerningWard(() => 'none'), // citizens are received at the city's seat: no reception is about a ward
});
