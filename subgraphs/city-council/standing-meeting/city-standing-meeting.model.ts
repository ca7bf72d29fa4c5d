import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { StandingMeeting } from '../../council/standing-meeting/standing-meeting.model';
import { CouncilRecord } from '../../records/council-record.model';

@Entity('standing_meeting')
@Directive('@key(fields: "id")')
@ObjectType('CityStandingMeeting', {
  implements: [CouncilRecord, StandingMeeting],
  description: 'Phiên họp Thường trực HĐND thành phố.',
  simpleResolvers: true,
})
export class CityStandingMeeting extends StandingMeeting {}
