import 'reflect-metadata';
import { graphql, GraphQLScalarType, parse, validateSchema } from 'graphql';
import { Arg, Directive, Field, ID, InputType, Int, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import { BadInput } from '../errors/domain-error';
import { buildSubgraph } from './subgraph-schema';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A shoe.', simpleResolvers: true })
class Shoe {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Directive('@shareable')
  @Field(() => String, { nullable: true, description: 'Its colour.' })
  colour!: string | null;
}

@Directive('@key(fields: "name")')
@ObjectType({ description: 'A maker of shoes; nobody asks for one at the root.', simpleResolvers: true })
class Maker {
  @Field(() => String, { description: 'Its name.' })
  name!: string;
}

@Resolver()
class ShoeResolver {
  @Directive('@inaccessible')
  @Query(() => [Shoe], { description: 'All shoes.' })
  shoes(): Shoe[] {
    return [{ id: '1', colour: 'red' }];
  }
}

const { schema, sdl } = buildSubgraph<{ colour: string }>({
  resolvers: [ShoeResolver],
  orphanedTypes: [Maker],
  references: {
    Shoe: ({ id }, { colour }) => {
      if (id === 'stolen') throw new BadInput('no such shoe');
      return Object.assign(new Shoe(), { id, colour });
    },
    Maker: async ({ name }) => (name === 'nobody' ? null : Object.assign(new Maker(), { name })),
  },
});

const entities = (representations: object[]) =>
  graphql({
    schema,
    source: `query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Shoe { id colour } ... on Maker { name } } }`,
    variableValues: { r: representations },
    contextValue: { colour: 'blue' },
  });

test('the schema is a valid one, and its SDL keeps descriptions and the directives of federation', () => {
  expect(validateSchema(schema)).toEqual([]);
  expect(() => parse(sdl)).not.toThrow();
  for (const part of ['@key(fields: "id")', '@shareable', '@inaccessible', '"""Its colour."""', 'federation/v2']) {
    expect(sdl).toContain(part);
  }
});

test('the SDL that the schema gives to whoever composes is the one that was built from', async () => {
  const { data } = await graphql({ schema, source: '{ _service { sdl } }' });

  expect((data?._service as { sdl: string }).sdl).toContain('@key(fields: "name")');
});

test('root fields are resolved as in the classes', async () => {
  expect(await graphql({ schema, source: '{ shoes { id colour } }' })).toEqual({
    data: { shoes: [{ id: '1', colour: 'red' }] },
  });
});

test('representations are resolved in their order by the resolver of their type, with the context', async () => {
  const { data, errors } = await entities([
    { __typename: 'Maker', name: 'A' },
    { __typename: 'Shoe', id: '7' },
  ]);

  expect(errors).toBeUndefined();
  expect(data?._entities).toEqual([
    { __typename: 'Maker', name: 'A' },
    { __typename: 'Shoe', id: '7', colour: 'blue' },
  ]);
});

test('a representation that is refused or not known is null alone, the refusal with its place and its code', async () => {
  const { data, errors } = await entities([
    { __typename: 'Shoe', id: 'stolen' },
    { __typename: 'Maker', name: 'nobody' },
    { __typename: 'Shoe', id: '7' },
  ]);

  expect(data?._entities).toEqual([null, null, { __typename: 'Shoe', id: '7', colour: 'blue' }]);
  expect(errors).toMatchObject([{ path: ['_entities', 0], extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('an entity that the list has already is given at each of its places, whatever else is said of it', async () => {
  const { data, errors } = await entities([
    { __typename: 'Shoe', id: '7' },
    { __typename: 'Shoe', id: '7' },
    { __typename: 'Maker', name: '7' },
    { size: 40, id: 7, __typename: 'Shoe' },
  ]);

  const shoe = { __typename: 'Shoe', id: '7', colour: 'blue' };
  expect(errors).toBeUndefined();
  expect(data?._entities).toEqual([shoe, shoe, { __typename: 'Maker', name: '7' }, shoe]);
});

test('a key with a zero character, which no database holds, is refused before anybody looks for it', async () => {
  const { data, errors } = await entities([
    { __typename: 'Shoe', id: '7\0' },
    { __typename: 'Shoe', id: '7' },
  ]);

  expect(data?._entities).toEqual([null, { __typename: 'Shoe', id: '7', colour: 'blue' }]);
  expect(errors).toMatchObject([{ path: ['_entities', 0], extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('arguments stand in the SDL in the order of the code', () => {
  @Resolver()
  class ByArgument {
    @Query(() => Int, { description: 'A size.' })
    size(
      @Arg('length', () => Int, { description: 'In mm.' }) length: number,
      @Arg('width', () => Int, { description: 'In mm.' }) width: number,
      @Arg('height', () => Int, { description: 'In mm.' }) height: number,
    ): number {
      return length * width * height;
    }
  }

  const { schema: built } = buildSubgraph({ resolvers: [ByArgument], references: {} });

  const names = built
    .getQueryType()
    ?.getFields()
    ['size']?.args.map(({ name }) => name);
  expect(names).toEqual(['length', 'width', 'height']);
});

test('default values that would reach resolvers unparsed are refused, each with its place', () => {
  enum Colour {
    RED = 'RED',
    DARK_BLUE = 'dark-blue',
  }
  registerEnumType(Colour, { name: 'Colour', description: 'A colour.' });
  const Size = new GraphQLScalarType({ name: 'Size', parseValue: Number });

  @InputType({ description: 'What is looked for.' })
  class Wanted {
    @Field(() => [Colour], { defaultValue: [Colour.RED, Colour.DARK_BLUE], description: 'Colours.' })
    colours!: Colour[];

    @Field(() => Int, { defaultValue: 3, description: 'How many.' })
    count!: number;
  }

  @Resolver()
  class Defaults {
    @Query(() => Int, { description: 'How many there are.' })
    count(
      @Arg('red', () => Colour, { defaultValue: Colour.RED, description: 'As it is named.' }) red: Colour,
      @Arg('blue', () => Colour, { defaultValue: Colour.DARK_BLUE, description: 'By another name.' }) blue: Colour,
      @Arg('size', () => Size, { defaultValue: 40, description: 'Parsed by us.' }) size: number,
      @Arg('wanted', () => Wanted, { nullable: true, description: 'All else.' }) wanted: Wanted | null,
    ): number {
      return [red, blue, size, wanted].length;
    }
  }

  const build = () => buildSubgraph({ resolvers: [Defaults], references: {} });
  expect(build).toThrow(/\nQuery\.count\(blue:\): .*\nQuery\.count\(size:\): .*\nWanted\.colours: "dark-blue"/);
  expect(build).not.toThrow(/red:|Wanted\.count/);
});
