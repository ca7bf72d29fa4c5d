import { Directive, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { OverseenUnit } from '../../council/oversight/overseen-unit.model';
import { OversightRecommendation } from '../../council/oversight/oversight-recommendation.model';
import { ThematicOversight } from '../../council/oversight/oversight.model';
import { CouncilRecord } from '../../records/council-record.model';

@Entity('thematic_oversight')
@Directive('@key(fields: "id")')
@ObjectType('CityOversight', {
  implements: [CouncilRecord, ThematicOversight],
  description: 'Giám sát chuyên đề của HĐND thành phố.',
  simpleResolvers: true,
})
export class CityOversight extends ThematicOversight {}

@Entity('overseen_unit')
@Directive('@key(fields: "id")')
@ObjectType('CityOverseenUnit', {
  implements: [CouncilRecord, OverseenUnit],
  description: 'Đơn vị chịu sự giám sát của HĐND thành phố.',
  simpleResolvers: true,
})
export class CityOverseenUnit extends OverseenUnit {
  /** The ward whose People's Committee is overseen; null for units of the city. */
  @Index()
  @ForeignKey('ward')
  @Column('text', { nullable: true })
  wardId!: string | null;
}

@Entity('oversight_recommendation')
@Directive('@key(fields: "id")')
@ObjectType('CityOversightRecommendation', {
  implements: [CouncilRecord, OversightRecommendation],
  description: 'Kiến nghị sau giám sát của HĐND thành phố.',
  simpleResolvers: true,
})
export class CityOversightRecommendation extends OversightRecommendation {}
