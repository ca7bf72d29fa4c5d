import type { Balance, Budget } from './budget';
import { RateLimited } from './limits.errors';

/** How the caller stands: what this request cost, and what is left until when. */
export interface Allowance {
  cost: number;
  limit: number;
  remaining: number;
  resetAt: Date;
}

/** What one request spends of its caller's points. */
export interface Spending {
  /** As it stands now. */
  allowance(): Allowance;
  /** Takes further points. Refuses with RateLimited where there are not enough left. */
  spend(points: number): Promise<void>;
}

/** Opens the spending of one request with the one point that every request costs. Whether there was one is in `isPaid`. */
export async function openSpending(budget: Budget, caller: string): Promise<Spending & { isPaid: boolean }> {
  const opened = await budget.take(caller, 1);
  let now = after(opened, 0, 1);
  return {
    isPaid: opened.isPaid,
    allowance: () => now,
    async spend(points) {
      if (points === 0) return;
      const balance = await budget.take(caller, points);
      now = after(balance, now.cost, points);
      if (!balance.isPaid) throw new RateLimited(now, now.cost + points);
    },
  };
}

function after({ isPaid, ...left }: Balance, cost: number, points: number): Allowance {
  return { ...left, cost: cost + (isPaid ? points : 0) };
}

/** Apollo Server hands on a copy of the context, so what belongs to it has to be in it. */
const SPENDING = Symbol('spending');

/** Puts the spending of a request into its context. */
export function withSpending<Context extends object>(context: Context, spending: Spending): Context {
  return Object.assign(context, { [SPENDING]: spending });
}

/** Finds the spending in a context. */
export function spendingIn(context: object): Spending {
  const { [SPENDING]: spending } = context as { [SPENDING]?: Spending }; // only withSpending has the symbol
  if (!spending) throw new Error('The context came without its spending.');
  return spending;
}
