import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Answers, Orders, Question, Reply } from './server-process/orders';

const PROGRAM = join(__dirname, 'server-process/main.ts');

/** How long servers may take to finish what is in flight. */
const STOP_MS = 10_000;

/** What a process of the bench serves, and how it is asked about itself. */
export type Served<Wanted extends Orders['serve']> = Extract<Reply, { serves: Wanted }> & {
  /** Tells the process something, or asks it about itself. */
  ask<Asked extends Question>(question: Asked): Promise<Answers[Asked['ask']]>;
};

/**
 * Serves something in a process of its own, so that it shares no event loop with what it is measured against; `stack`
 * lets the servers finish and ends the process. Refuses with what the servers refuse with.
 * With `profileFolder`, a CPU profile is written there at the end.
 */
export async function serveElsewhere<Wanted extends Orders['serve']>(
  orders: Extract<Orders, { serve: Wanted }>,
  stack: AsyncDisposableStack,
  profileFolder?: string,
): Promise<Served<Wanted>> {
  const profiling = profileFolder
    ? ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`, `--cpu-prof-name=${orders.serve.toLowerCase()}.cpuprofile`]
    : [];
  const holder = stack.adopt<{ child?: ChildProcess }>({}, ({ child }) => stop(child)); // refuses after an interruption
  const child = fork(PROGRAM, {
    serialization: 'advanced', // the orders hold maps
    execArgv: [...process.execArgv, '--expose-gc', ...profiling],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  holder.child = child;
  child.send(orders);
  const reply = await firstReply(child);
  if ('refused' in reply) throw new Error(reply.refused);
  const ask = <Asked extends Question>(question: Asked) => askProcess(child, question);
  return { ...reply, ask } as unknown as Served<Wanted>; // it was ordered to serve this and nothing else
}

async function askProcess<Asked extends Question>(
  child: ChildProcess,
  question: Asked,
): Promise<Answers[Asked['ask']]> {
  const message = once(child, 'message');
  child.send(question);
  const [answer] = (await message) as [Answers[Asked['ask']]]; // what the program sends once it serves
  return answer;
}

async function firstReply(child: ChildProcess): Promise<Reply> {
  const early = once(child, 'exit').then(() => Promise.reject(new Error('A process of the bench ended early.')));
  const message = once(child, 'message');
  early.catch(() => undefined); // it ends in time, and nobody waits for it any more
  const [reply] = (await Promise.race([message, early])) as [Reply]; // what the program sends
  return reply;
}

async function stop(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  if (child.connected) child.disconnect();
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(timer);
}
