import { CitizenReceptionRecord, RECEPTION } from '../../citizens/reception/reception.kind';
import { defineKind } from '../../kinds/define-kind';
import { WARD_RECORD_KEYS } from '../../records/record-key';
import { ofWard } from '../ward-record';
import { singlePersonPolicy } from '../ward-record.policy';

/** A turn of receiving citizens by a ward's council. */
export class WardReception extends ofWard(CitizenReceptionRecord) {}

export const wardReception = defineKind(WardReception, {
  ...RECEPTION,
  description: 'Lượt tiếp công dân của HĐND xã, phường.',
  keys: WARD_RECORD_KEYS,
  readBy: singlePersonPolicy,
});
