import { countStatements } from './support/count-statements';
import { sharedHub } from './support/shared-hub';
import { hacTrang } from './support/world';

test('of what a server does meanwhile, only the statements of the requests that are made are counted', async () => {
  const hub = await sharedHub(hacTrang.folder);
  const ask = async () => {
    const { errors } = await hub.ask(hub.cityCouncil, '{ city { council { name } } }');
    expect(errors).toBeUndefined();
  };
  await ask();
  const alone = await countStatements(ask);
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const others = begun.then(() => Promise.all([ask(), ask(), ask()]));

  const beside = await countStatements(async () => {
    begin();
    await Promise.all([ask(), others]);
    await hub.run('city-council', 'select 1');
  });

  expect(alone).toBeGreaterThan(0);
  expect(beside).toBe(alone);
  expect(await countStatements(() => Promise.all([ask(), ask()]))).toBe(2 * alone);
});
