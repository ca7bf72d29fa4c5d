import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { Term } from '../../council/term/term.model';
import { CouncilRecord } from '../../records/council-record.model';

@Entity('council_term')
@Directive('@key(fields: "id")')
@ObjectType('CouncilTerm', {
  implements: [CouncilRecord, Term],
  description: 'Khóa, nhiệm kỳ: a term of the city council.',
  simpleResolvers: true,
})
export class CouncilTerm extends Term {}
