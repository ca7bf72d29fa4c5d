import type { Hub } from '../hub/start-hub';
import type { Screen } from './screen';

const CTRL_C = '\u0003';

/**
 * On a terminal: the keys 1 to 9 stop a ward's server and start it again, to see what the report says of a ward that is down.
 * Gives the function that hands the terminal back.
 */
export function offerWardSwitches(hub: Hub, screen: Screen): () => void {
  const { stdin } = process;
  if (!stdin.isTTY) return () => undefined;
  const wards = [...hub.wards.values()].slice(0, 9);
  screen.say(
    `  Phím 1-${wards.length}: tắt hoặc bật máy chủ của một xã, phường / keys 1-${wards.length} stop and start a ward's server.\n`,
  );
  const onKey = (key: string) => {
    if (key === CTRL_C) process.kill(process.pid, 'SIGINT');
    const ward = wards[Number(key) - 1];
    if (ward) void toggle(ward, screen);
  };
  stdin.setRawMode(true).setEncoding('utf8').on('data', onKey).resume();
  return () => void stdin.off('data', onKey).setRawMode(false).pause();
}

async function toggle(ward: NonNullable<ReturnType<Hub['wards']['get']>>, screen: Screen): Promise<void> {
  const wasRunning = ward.isRunning;
  await (wasRunning ? ward.stop() : ward.startAgain());
  screen.say(`  ${ward.name}: ${wasRunning ? 'đã tắt / stopped' : 'đã bật / started'}`);
}
