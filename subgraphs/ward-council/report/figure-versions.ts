import { hash, randomUUID } from 'node:crypto';
import type { GraphQLRequestContextResponseForOperation } from '@apollo/server';
import { Kind } from 'graphql';
import type { VersionedAnswers } from '../../../platform/answers/state-versions';
import { isObject } from '../../../platform/http/graphql-http';
import type { FigureNotes } from '../../access-log/access-notes';
import { todayInVietNam } from '../../indicators/period';
import { scopeOf } from '../../viewer/viewer';
import type { WardContext } from '../context';
import { readRecordsVersion } from './records-version';

type Question = GraphQLRequestContextResponseForOperation<WardContext>;

/**
 * Versions of what the ward answers about its figures, and about nothing else: a gateway may keep it, and records are not for
 * a gateway to keep. An answer depends on the question, on the records, on the day (a period
 * that is not over ends today), on what its viewer may see, and on the program with all it was told at its start.
 */
export function createFigureVersions(wardId: string): VersionedAnswers<WardContext, FigureNotes> {
  const program = randomUUID(); // of this very start: nobody has to remember to raise a number
  return {
    versionOf(question) {
      return isAboutFigures(question, wardId) ? versionOf(question, [program, wardId]) : undefined;
    },
    notesOf: ({ accesses }) => accesses.onlyFigures(),
    noteAgain: ({ accesses }, notes) => accesses.figuresAgain(notes),
  };
}

async function versionOf({ source, request, contextValue }: Question, own: string[]): Promise<string> {
  const { db, viewer, now } = contextValue;
  const parts = [
    ...own,
    await readRecordsVersion(db),
    todayInVietNam(now()),
    scopeOf(viewer),
    ...[source, request.operationName, request.variables],
  ];
  return hash('sha256', JSON.stringify(parts), 'base64url');
}

/** Whether lines of reports of this ward are asked for, and nothing beside them. */
function isAboutFigures({ operation, request: { variables } }: Question, wardId: string): boolean {
  const asksForEntitiesAlone = operation.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && selection.name.value === '_entities',
  );
  const representations: unknown = variables?.representations;
  if (!asksForEntitiesAlone || !Array.isArray(representations)) return false;
  return representations.every((one) => isObject(one) && one.__typename === 'WardReport' && one.wardId === wardId);
}
