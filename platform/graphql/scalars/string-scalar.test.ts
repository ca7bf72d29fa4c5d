import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { BadInput } from '../../errors/domain-error';
import { stringScalar } from './string-scalar';

const ShoeSize = stringScalar<number>({
  name: 'ShoeSize',
  description: 'A size.',
  parse(text) {
    if (/^\d\d$/.test(text)) return Number(text);
    throw new BadInput('two digits');
  },
  print: (size) => `EU ${String(size)}`,
});

const refusal = expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } });

test('a text is read alike from a variable and from a query, and printed', () => {
  expect(ShoeSize.parseValue('07')).toBe(7);
  expect(ShoeSize.parseLiteral({ kind: Kind.STRING, value: '07' })).toBe(7);
  expect(ShoeSize.serialize(42)).toBe('EU 42');
});

test.each([42, 4.2, true, null, undefined, ['42'], { size: '42' }])(
  'the variable %j is refused, for it is no text',
  (value) => {
    expect(() => ShoeSize.parseValue(value)).toThrow(refusal);
  },
);

test.each<ValueNode>([
  { kind: Kind.INT, value: '42' },
  { kind: Kind.FLOAT, value: '42.0' },
  { kind: Kind.BOOLEAN, value: true },
  { kind: Kind.ENUM, value: 'S42' },
  { kind: Kind.NULL },
  { kind: Kind.LIST, values: [{ kind: Kind.STRING, value: '42' }] },
])('the value $kind in a query is refused, for it is no text', (node) => {
  expect(() => ShoeSize.parseLiteral(node)).toThrow(refusal);
});

test('what the scalar itself refuses is an error that GraphQL hands on as it is', () => {
  expect(() => ShoeSize.parseValue('big')).toThrow(refusal);
  expect(() => ShoeSize.parseValue('big')).toThrow(GraphQLError);
});
