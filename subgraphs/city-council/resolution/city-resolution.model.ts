import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { Resolution } from '../../council/resolution/resolution.model';
import { CouncilRecord } from '../../records/council-record.model';

@Entity('resolution')
@Directive('@key(fields: "id")')
@ObjectType('CityResolution', {
  implements: [CouncilRecord, Resolution],
  description: 'Nghị quyết của HĐND thành phố.',
  simpleResolvers: true,
})
export class CityResolution extends Resolution {}
