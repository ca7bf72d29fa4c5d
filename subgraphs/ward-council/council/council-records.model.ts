import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { Resolution } from '../../council/resolution/resolution.model';
import { CouncilSession } from '../../council/session/session.model';
import { StandingMeeting } from '../../council/standing-meeting/standing-meeting.model';
import { Term } from '../../council/term/term.model';
import { CouncilRecord } from '../../records/council-record.model';
import { ofWard, WARD_RECORD_KEY } from '../ward-record';

@Entity('council_term')
@Directive(WARD_RECORD_KEY)
@ObjectType('WardTerm', {
  implements: [CouncilRecord, Term],
  description: 'Khóa, nhiệm kỳ của HĐND xã, phường: a term of a ward council.',
  simpleResolvers: true,
})
export class WardTerm extends ofWard(Term) {}

@Entity('council_session')
@Directive(WARD_RECORD_KEY)
@ObjectType('WardSession', {
  implements: [CouncilRecord, CouncilSession],
  description: 'Kỳ họp HĐND xã, phường: a session of a ward council.',
  simpleResolvers: true,
})
export class WardSession extends ofWard(CouncilSession) {}

@Entity('standing_meeting')
@Directive(WARD_RECORD_KEY)
@ObjectType('WardStandingMeeting', {
  implements: [CouncilRecord, StandingMeeting],
  description: 'Phiên họp Thường trực HĐND xã, phường.',
  simpleResolvers: true,
})
export class WardStandingMeeting extends ofWard(StandingMeeting) {}

@Entity('resolution')
@Directive(WARD_RECORD_KEY)
@ObjectType('WardResolution', {
  implements: [CouncilRecord, Resolution],
  description: 'Nghị quyết của HĐND xã, phường.',
  simpleResolvers: true,
})
export class WardResolution extends ofWard(Resolution) {}
