import { describeKind } from '../kinds/describe-kind';
import { WARD_KINDS, wardCouncilSubgraph } from './subgraph';

const described = WARD_KINDS.map((kind) =>
  describeKind(kind, { kinds: WARD_KINDS, schema: wardCouncilSubgraph.schema }, true),
);

test("no field of a ward's kinds, and none of their steps, is without help in Vietnamese", () => {
  const helps = described.flatMap(({ name: kind, fields, steps }) =>
    [...fields, ...steps.flatMap((step) => step.fields)].map(
      (field) => [`${kind}.${field.name}`, field.helps.VI] as const,
    ),
  );

  expect(helps.length).toBeGreaterThan(100);
  for (const [field, help] of helps) expect([field, help]).toEqual([field, expect.stringMatching(/^\p{Lu}.*[.]$/u)]);
});
