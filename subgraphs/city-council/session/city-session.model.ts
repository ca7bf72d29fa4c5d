import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { CouncilSession } from '../../council/session/session.model';
import { CouncilRecord } from '../../records/council-record.model';

@Entity('council_session')
@Directive('@key(fields: "id")')
@ObjectType('CitySession', {
  implements: [CouncilRecord, CouncilSession],
  description: 'Kỳ họp HĐND thành phố: a session of the city council.',
  simpleResolvers: true,
})
export class CitySession extends CouncilSession {}
