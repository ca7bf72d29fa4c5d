import { Directive, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { SurveyVisit } from '../../council/survey/survey-visit.model';
import { CouncilRecord } from '../../records/council-record.model';

@Entity('survey_visit')
@Directive('@key(fields: "id")')
@ObjectType('CitySurveyVisit', {
  implements: [CouncilRecord, SurveyVisit],
  description: 'Khảo sát của HĐND thành phố.',
  simpleResolvers: true,
})
export class CitySurveyVisit extends SurveyVisit {
  /** The ward the place lies in. */
  @Index()
  @ForeignKey('ward')
  @Column('text', { nullable: true })
  wardId!: string | null;
}
