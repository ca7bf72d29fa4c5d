import { compose } from './compose';

const SHOES = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible"])
  type Query { "Giày." shoe: Shoe  secret: Int @inaccessible }
  "Một đôi giày." type Shoe @key(fields: "id") { id: ID!  size: Int @deprecated(reason: "cũ") }
`;

function composed(sdl: string) {
  const composition = compose({ shoes: sdl });
  if (!composition.composes) throw new Error(String(composition.errors));
  return composition;
}

test('the public API has what clients see, with descriptions and deprecations', () => {
  const { api } = composed(SHOES);
  expect(api).toContain('"""Giày."""');
  expect(api).toContain('"""Một đôi giày."""');
  expect(api).toContain('size: Int @deprecated(reason: "cũ")');
});

test("what is inaccessible and what is federation's own is not in the public API", () => {
  const { api, supergraph } = composed(SHOES);
  expect(supergraph).toContain('secret: Int @inaccessible');
  expect(api).not.toMatch(/secret|@inaccessible|@key|join__|link__|_entities|_service/);
});

test('subgraphs that do not compose give their errors and no schema', () => {
  const composition = compose({ shoes: SHOES, socks: SHOES.replace('size: Int', 'size: String') });
  expect(composition).toMatchObject({ composes: false, errors: expect.arrayContaining([expect.any(Error)]) });
});
