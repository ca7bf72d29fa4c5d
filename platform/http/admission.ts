import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Caller, callerOf } from '../identity/bearer';
import type { TokenVerifier } from '../identity/token-verifier';
import type { Budget } from '../limits/budget';
import { RateLimited } from '../limits/limits.errors';
import { openSpending, type Spending } from '../limits/spending';

/** A request that was let in: by whom, and what it spends. */
export interface Admitted {
  caller: Caller;
  spending: Spending;
}

/** Lets requests in, and remembers as whose. */
export interface Admission {
  /** Refuses with Unauthenticated, SignInUnavailable or RateLimited, before anything of the request's body is read. */
  admit(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  /** Whom a request was let in as. */
  of(request: FastifyRequest): Admitted;
  /** Says in the headers of an answer what it cost and what is left. */
  tell(request: FastifyRequest, reply: FastifyReply): void;
}

/** Under which name a caller's points are counted. */
export const spenderOf = ({ claims }: Caller): string => `${claims.iss} ${claims.sub}`;

/** Admission by token, on these callers' budget. */
export function createAdmission(verifier: TokenVerifier, budget: Budget): Admission {
  const admitted = new WeakMap<FastifyRequest, Admitted>();
  return {
    async admit(request) {
      const caller = await callerOf(request.headers.authorization, verifier);
      const spending = await openSpending(budget, spenderOf(caller));
      admitted.set(request, { caller, spending });
      if (!spending.isPaid) throw new RateLimited(spending.allowance(), 1);
    },
    of(request) {
      const found = admitted.get(request);
      if (!found) throw new Error('The request was never let in.');
      return found;
    },
    tell(request, reply) {
      const allowance = admitted.get(request)?.spending.allowance();
      if (!allowance) return;
      reply
        .header('x-query-cost', allowance.cost)
        .header('ratelimit-limit', allowance.limit)
        .header('ratelimit-remaining', allowance.remaining)
        .header('ratelimit-reset', Math.max(0, Math.ceil((allowance.resetAt.getTime() - Date.now()) / 1000)));
    },
  };
}
