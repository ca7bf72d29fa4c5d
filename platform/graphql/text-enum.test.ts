import { printType } from 'graphql';
import { buildSchemaSync, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { textEnum } from './text-enum';

type Shoe = 'leftShoe' | 'right-shoe' | 'BOOT';

const ShoeEnum = textEnum<Shoe>('Shoe', 'What is worn.', {
  leftShoe: 'On the left.',
  'right-shoe': 'On the right.',
  BOOT: 'On either.',
});

@ObjectType()
class Pair {
  @Field(() => [ShoeEnum])
  shoes!: Shoe[];
}

@Resolver()
class PairResolver {
  @Query(() => Pair)
  pair(): Pair {
    return { shoes: ['leftShoe', 'right-shoe', 'BOOT'] };
  }
}

test('texts are enum values in capitals to clients, each with its description, and themselves to code', () => {
  const type = buildSchemaSync({ resolvers: [PairResolver], validate: false }).getType('Shoe');

  expect(type && printType(type)).toBe(
    '"""What is worn."""\nenum Shoe {\n  """On the left."""\n  LEFT_SHOE\n\n  """On the right."""\n  RIGHT_SHOE\n\n  """On either."""\n  BOOT\n}',
  );
  expect(ShoeEnum).toEqual({ LEFT_SHOE: 'leftShoe', RIGHT_SHOE: 'right-shoe', BOOT: 'BOOT' });
});
