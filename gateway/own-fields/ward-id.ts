import { stringScalar } from '../../platform/graphql/scalars/string-scalar';

/** A ward's id as the subgraphs describe it; what form it has is theirs to judge. */
export const WardIdScalar = stringScalar<string>({
  name: 'WardId',
  description:
    'A ward\'s lasting id, such as "song-cau". Not its code: codes are given again to other units. Where it is asked for, the global id of the ward is taken too.',
  parse: String,
  print: String,
});
