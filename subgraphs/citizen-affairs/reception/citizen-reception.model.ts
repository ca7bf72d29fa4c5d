import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { CitizenReceptionRecord } from '../../citizens/reception/reception.model';
import { CouncilRecord } from '../../records/council-record.model';

@Entity('citizen_reception')
@Directive('@key(fields: "id")')
@ObjectType('CitizenReception', {
  implements: [CouncilRecord, CitizenReceptionRecord],
  description: 'Lượt tiếp công dân của thành phố.',
  simpleResolvers: true,
})
export class CitizenReception extends CitizenReceptionRecord {}
