import { Ctx, Query, Resolver } from 'type-graphql';
import { withListSize } from '../../../platform/graphql/list-sizes';
import { PETITION_FILTER } from '../../citizens/petition/petition.filter';
import { mayReadHandler } from '../../citizens/petition/petition.policy';
import { PETITIONS_WITHOUT_RESULT } from '../../citizens/petition/petition.states';
import { RECOMMENDATION_FILTER } from '../../citizens/recommendation/recommendation.filter';
import { RECOMMENDATIONS_WITHOUT_RESULT } from '../../citizens/recommendation/recommendation.states';
import type { CitizenContext } from '../context';
import { Petition } from '../petition/petition-record.kind';
import { VoterRecommendation } from '../recommendation/voter-recommendation.kind';
import { ResponsibleBody } from './responsible-body.model';

/** A city has some dozens of bodies; their names are what officers wrote. */
const MOST_BODIES = 200;

@Resolver()
export class ResponsibleBodiesResolver {
  @Query(() => [ResponsibleBody], {
    nullable: true,
    description:
      'Cơ quan giải quyết: the bodies that owe voters and citizens of the city tier a result, those with most overdue first; of a ward’s officer what concerns that ward. At most 200.',
  })
  async responsibleBodies(@Ctx() context: CitizenContext): Promise<ResponsibleBody[]> {
    const [open, overdue] = await Promise.all([
      recommendationsByBody(context, { states: RECOMMENDATIONS_WITHOUT_RESULT }),
      recommendationsByBody(context, { overdue: true }),
    ]);
    const petitions = mayReadHandler(context.viewer)
      ? await Promise.all([
          petitionsByBody(context, { states: PETITIONS_WITHOUT_RESULT }),
          petitionsByBody(context, { overdue: true }),
        ])
      : undefined;
    const names = new Set([open, overdue, ...(petitions ?? [])].flatMap((counts) => [...counts.keys()]));
    const bodies = [...names].map((name) =>
      Object.assign(new ResponsibleBody(), {
        name,
        openRecommendations: open.get(name) ?? 0,
        overdueRecommendations: overdue.get(name) ?? 0,
        openPetitions: petitions ? (petitions[0].get(name) ?? 0) : null,
        overduePetitions: petitions ? (petitions[1].get(name) ?? 0) : null,
      }),
    );
    return bodies.sort(byOverdue).slice(0, MOST_BODIES);
  }
}

withListSize(ResponsibleBodiesResolver, 'Query.responsibleBodies', MOST_BODIES);

type Counts = Promise<ReadonlyMap<string, number>>;

const recommendationsByBody = ({ records, viewer }: CitizenContext, filter: object): Counts =>
  records.countBy(
    VoterRecommendation,
    'responsible_body',
    RECOMMENDATION_FILTER.conditions(filter, viewer, { type: VoterRecommendation.name }),
  );

const petitionsByBody = ({ records, viewer }: CitizenContext, filter: object): Counts =>
  records.countBy(Petition, 'handled_by', PETITION_FILTER.conditions(filter, viewer, { type: Petition.name }));

function byOverdue(one: ResponsibleBody, other: ResponsibleBody): number {
  const overdue = (body: ResponsibleBody) => body.overdueRecommendations + (body.overduePetitions ?? 0);
  const open = (body: ResponsibleBody) => body.openRecommendations + (body.openPetitions ?? 0);
  return overdue(other) - overdue(one) || open(other) - open(one) || one.name.localeCompare(other.name, 'vi');
}
