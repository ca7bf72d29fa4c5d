import type { ApolloServer, BaseContext } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { Caller } from '../identity/bearer';
import type { Budget } from '../limits/budget';
import { RateLimited } from '../limits/limits.errors';
import type { ServerLimits } from '../limits/limit-config';
import { refuseShape } from '../limits/refuse-shape';
import { type Allowance, openSpending, withSpending } from '../limits/spending';
import { spenderOf } from './admission';

/** One operation, as it stands in a request's body. */
export interface Operation {
  query: string;
  operationName?: string | undefined;
  variables: Record<string, unknown>;
}

/** In whose name, and in which request, something is asked. */
export interface AskedBy {
  caller: Caller;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** What a server answers. */
export interface AnswerHere {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
}

/** Answers an operation. Refuses, as at /graphql before anything is carried out, with the DomainError of whoever refuses. */
export type AskHere = (by: AskedBy, operation: Operation) => Promise<AnswerHere>;

interface Asked<Context extends BaseContext> {
  apollo: ApolloServer<Context>;
  budget: Budget;
  limits: Readonly<ServerLimits>;
  context(incoming: AskedBy & { allowance(): Allowance }): Context | Promise<Context>;
}

/**
 * Lets a server be asked by another part of its process, which has read the request and verified the token: the caller's points
 * and rights, the limits, the access log and the masking are those of the server itself, as for a request of its own.
 */
export function askHere<Context extends BaseContext>({ apollo, budget, limits, context }: Asked<Context>): AskHere {
  return async ({ caller, request, reply }, { query, operationName, variables }) => {
    const spending = await openSpending(budget, spenderOf(caller));
    if (!spending.isPaid) throw new RateLimited(spending.allowance(), 1);
    refuseShape(query, limits.query);
    const contextValue = withSpending(
      await context({ caller, request, reply, allowance: spending.allowance }),
      spending,
    );
    const asked = { query, variables, ...(operationName === undefined ? {} : { operationName }) };
    const { body } = await apollo.executeOperation(asked, { contextValue });
    if (body.kind !== 'single') throw new Error('An answer came in parts.');
    const { data, errors } = body.singleResult;
    return { ...(data === undefined ? {} : { data }), ...(errors ? { errors } : {}) };
  };
}
