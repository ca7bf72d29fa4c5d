import type { Profiler, Runtime } from 'node:inspector';

/** What part of a process's work something took, from 0 to 1. */
export interface TimeShare {
  name: string;
  share: number;
}

/** Where the work of a process went. */
export interface WhereTimeGoes {
  /** By package, or by folder of this project, most first: its own code, without what that called. */
  rooms: TimeShare[];
  /** By function, likewise. */
  functions: TimeShare[];
}

/** Adds up a CPU profile; waiting and the profiling itself count for nothing. `root` is the project's folder, as the profile has it. */
export function whereTimeGoes({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, root: string): WhereTimeGoes {
  const byId = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const rooms = new Map<string, number>();
  const functions = new Map<string, number>();
  let whole = 0;
  samples.forEach((id, at) => {
    const frame = byId.get(id);
    const took = timeDeltas[at] ?? 0;
    if (!frame || frame.functionName === '(idle)' || frame.url === 'node:inspector') return;
    whole += took;
    const room = roomOf(frame, root);
    rooms.set(room, (rooms.get(room) ?? 0) + took);
    const name = frame.url === '' ? room : `${frame.functionName || 'a nameless one'} in ${room}`;
    functions.set(name, (functions.get(name) ?? 0) + took);
  });
  const shares = (of: ReadonlyMap<string, number>): TimeShare[] =>
    [...of].map(([name, took]) => ({ name, share: took / whole })).sort((a, b) => b.share - a.share);
  return { rooms: shares(rooms), functions: shares(functions) };
}

function roomOf({ url, functionName }: Runtime.CallFrame, root: string): string {
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (inPackage) return inPackage;
  if (url.startsWith('node:')) return 'Node';
  if (url === '') return NATIVE.get(functionName) ?? 'native code of Node';
  if (url.startsWith('wasm:')) return 'undici (its parser)';
  const path = url.replace('file://', '').replace(`${root}/`, '');
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0)) || path;
}

const NATIVE: ReadonlyMap<string, string> = new Map([
  ['(garbage collector)', 'garbage collector'],
  ['(program)', 'native code of Node'],
  ['writev', 'writing to sockets'],
  ['writeUtf8String', 'writing to sockets'],
  ['writeLatin1String', 'writing to sockets'],
]);
