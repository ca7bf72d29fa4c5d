import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../../platform/errors/domain-error';
import { addScope } from '../../../platform/http/add-scope';
import type { AnswerHere, AskedBy, Operation } from '../../../platform/http/ask-here';
import type { Admission } from '../../../platform/http/admission';
import { followRequests } from '../../../platform/http/follow-requests';
import type { Shell } from '../../../platform/http/shell';
import { refuseLongAnswer } from '../../../platform/limits/refuse-long-answer';
import { NotThisWard } from '../ward.errors';
import { askWards } from './ask-wards';
import type { HostedWards } from './hosted-wards';
import { WardNotOpen } from './hosting.errors';
import { jointQuestionOf } from './joint-question';

interface JointGraphql {
  wards: Pick<HostedWards, 'find' | 'all' | 'log'>;
  admission: Admission;
  shell: Readonly<Shell>;
}

/**
 * Adds POST /graphql of all wards together, for servers: a gateway asks for entities of many wards at once, and for the schema
 * where it knows more than they do; a server of the city hands over crossings to one. Whoever asks is known before anything is read; what they may do, each ward decides.
 */
export async function addJointGraphql(
  app: FastifyInstance,
  { wards, admission, shell: { limits } }: JointGraphql,
): Promise<void> {
  await addScope(app, 'joint-graphql', async (scope) => {
    scope.addHook('onRequest', admission.admit);
    followRequests(scope);
    scope.addHook('onSend', async (_, __, payload) => refuseLongAnswer(payload, limits));
    scope.post('/graphql', async (request: FastifyRequest, reply: FastifyReply) => {
      const question = jointQuestionOf(request.body, limits.query);
      const by = { caller: admission.of(request).caller, request, reply };
      if (question.kind === 'ENTITIES') return askWards(question, by, wards);
      if (question.kind === 'SCHEMA') return askForSchema(question.operation, by, wards);
      const ward = wards.find(question.receiver.replace(/^ward-council[/]/, ''));
      if (!ward) throw new NotThisWard(question.receiver);
      if (!ward.ask) throw new WardNotOpen(ward.wardId);
      return ward.ask(by, question.operation);
    });
  });
}

/** Any ward that lets the caller in may say it. Refuses as the last one that does not, with WardNotOpen where none is open. */
async function askForSchema(operation: Operation, by: AskedBy, { all }: Pick<HostedWards, 'all'>): Promise<AnswerHere> {
  let refusal: DomainError = new WardNotOpen(all.map(({ wardId }) => wardId).join('+'));
  for (const { ask } of all) {
    if (!ask) continue;
    try {
      return await ask(by, operation);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refusal = error;
    }
  }
  throw refusal;
}
