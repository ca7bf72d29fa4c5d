import { compose } from './compose';
import { compositionFaults } from './composition.rule';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';

const faultsOf = (shoes: string, socks: string) =>
  compositionFaults(compose({ shoes: `${LINK} ${shoes}`, socks: `${LINK} ${socks}` }));

test('subgraphs that agree are no fault', () => {
  const sock = '"Cỡ." scalar Size type Sock @key(fields: "id") { id: ID! size: Size }';
  expect(faultsOf('type Query { shoes: [Size] } "Cỡ." scalar Size', `type Query { socks: [Sock] } ${sock}`)).toEqual(
    [],
  );
});

test('subgraphs that do not compose are a fault that says why', () => {
  const faults = faultsOf('type Query { shoe: Int }', 'type Query { shoe: Int }');
  expect(faults).toEqual([{ at: 'supergraph', message: expect.stringContaining('Query.shoe') }]);
});

test('a description that differs between subgraphs is a fault at its coordinate', () => {
  const faults = faultsOf(
    'type Query { a: Size } "Cỡ giày." scalar Size',
    'type Query { b: Size } "Cỡ tất." scalar Size',
  );
  expect(faults).toEqual([{ at: 'Size', message: expect.stringContaining('INCONSISTENT_DESCRIPTION') }]);
});

test('an enum of which one subgraph lacks a value is a fault, though federation allows it', () => {
  const faults = faultsOf(
    'type Query { a: Colour } enum Colour { RED BLUE }',
    'type Query { b: Colour } enum Colour { RED }',
  );
  expect(faults).toMatchObject([{ at: 'Colour.BLUE' }]);
});
