import type { Role, Viewer } from '../viewer/viewer';
import type { Access } from './access-notes';

/** A line that is to be added to the access log: who read what, in which request, and what for. The database adds the rest. */
export interface AccessLine extends Access {
  viewerSubject: string;
  viewerRole: Role;
  viewerWard: string | null;
  operation: string | null;
  requestId: string;
  purpose: string | null;
}

/** The request that something was read in. */
export interface ReadingRequest {
  viewer: Viewer;
  requestId: string;
  /** The reason given, as `readPurpose` gives it. */
  purpose: string | null;
  /** As the request names it. */
  operationName: string | null | undefined;
}

/** Nobody writes a longer one by hand, and what is longer would only fill the log. */
const MAX_OPERATION_LENGTH = 200;

/** The gateway names its part of an operation after the whole: `Briefing` comes to a ward as `Briefing__ward_council__0`. */
const PART_OF_WHOLE = /__(ward_council|citizen_affairs)__\d+$/;

/** The line that one request leaves for one kind of access. */
export function lineOf(access: Access, { viewer, requestId, purpose, operationName }: ReadingRequest): AccessLine {
  return {
    ...access,
    viewerSubject: storable(viewer.subject),
    viewerRole: viewer.role,
    viewerWard: 'wardId' in viewer ? viewer.wardId : null,
    operation: operationName ? operationName.replace(PART_OF_WHOLE, '').slice(0, MAX_OPERATION_LENGTH) : null,
    requestId,
    purpose,
  };
}

/** A text that PostgreSQL takes: one line it refuses would keep back every line that is written with it. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}
