import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../records/connection';
import { CouncilRecord } from '../records/council-record.model';

@Directive('@shareable')
@ObjectType('FigureRecordEdge', {
  description: 'One record behind a figure, and what it adds to it.',
  simpleResolvers: true,
})
export class FigureRecordEdge {
  @Field(() => String, { description: 'Names this place in the list.' })
  cursor!: string;

  @Field(() => CouncilRecord, { description: 'The record.' })
  node!: CouncilRecord;

  @Field(() => Int, {
    description: 'What the record adds to the figure: 1 where records are counted, else its own number.',
  })
  amount!: number;
}

@Directive('@shareable')
@ObjectType('FigureRecordConnection', {
  description:
    'The records behind a figure, earliest first. Their amounts add up to the figure; a page holds at most 100.',
})
export class FigureRecordConnection {
  @Field(() => [FigureRecordEdge], { description: 'The records of this page with what each adds.', simple: true })
  edges!: FigureRecordEdge[];

  @Field(() => PageInfo, { description: 'Where this page stands in the list.', simple: true })
  pageInfo!: PageInfo;

  @Field(() => [CouncilRecord], { description: 'The records of this page.' })
  nodes(): CouncilRecord[] {
    return this.edges.map((edge) => edge.node);
  }

  @Field(() => Int, { description: 'How many records are behind the figure, over all pages.' })
  async totalCount(): Promise<number> {
    return (await this.whole()).count;
  }

  @Field(() => Int, { description: 'What all the records add up to, over all pages: the figure.' })
  async sum(): Promise<number> {
    return (await this.whole()).sum;
  }

  whole!: () => Promise<{ count: number; sum: number }>;
}
