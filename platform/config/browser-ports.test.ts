import { Dispatcher, fetch } from 'undici';
import { isRefusedByBrowsers, portsFrom } from './browser-ports';

/** In place of the network: whatever fetch would open is not there. */
class NoNetwork extends Dispatcher {
  override dispatch(): boolean {
    throw new Error('opened');
  }
}

const dispatcher = new NoNetwork();
const isRefusedByFetch = (port: number) =>
  fetch(`http://127.0.0.1:${port}/`, { dispatcher }).then(
    () => false,
    ({ cause }: { cause?: Error }) => cause?.message === 'bad port',
  );

test('the ports that are refused are those that fetch refuses', async () => {
  const ports = Array.from({ length: 10_100 }, (_, place) => place + 1); // the highest that it refuses is 10080
  const refusals = await Promise.all(ports.map(isRefusedByFetch));
  expect(ports.filter(isRefusedByBrowsers)).toEqual(ports.filter((_, place) => refusals[place]));
});

test('ports that count up step over those that browsers refuse', () => {
  expect(portsFrom(4188, 4)).toEqual([4188, 4189, 4191, 4192]);
  expect(portsFrom(6000, 1)).toEqual([6001]);
});

test('more servers than there are ports are refused', () => {
  expect(portsFrom(65_534, 2)).toEqual([65_534, 65_535]);
  expect(() => portsFrom(65_534, 3)).toThrow(/lower first port/);
});
