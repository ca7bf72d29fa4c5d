import type { ErrorCode } from '../../platform/errors/error-codes';
import { withNextStep } from '../../platform/errors/domain-error';
import { inCurrentLanguage } from '../../platform/language/current-language';
import type { Sentence } from '../../platform/language/sentence';
import type { GraphqlError, HttpFault } from '../../platform/http/graphql-http';

/** Why a ward's entity is missing. */
export type WardFault = HttpFault | 'UNKNOWN_WARD' | 'SCHEMA_BEHIND' | 'BAD_INPUT';

/** What the report is told in place of the ward's own answer; the values of the enum WardState. */
export type MissingState = 'UNREACHABLE' | 'TIMED_OUT' | 'REFUSED' | 'SCHEMA_BEHIND';

interface FaultWords {
  code: ErrorCode;
  state: MissingState;
  what: Sentence;
}

const WORDS: Record<WardFault, FaultWords> = {
  UNREACHABLE: {
    code: 'WARD_UNAVAILABLE',
    state: 'UNREACHABLE',
    what: { vi: 'Không kết nối được máy chủ của xã, phường.', en: "The ward's server could not be reached." },
  },
  BROKEN: {
    code: 'WARD_UNAVAILABLE',
    state: 'UNREACHABLE',
    what: {
      vi: 'Máy chủ của xã, phường trả lời không hợp lệ.',
      en: "The ward's server gave an answer that cannot be read.",
    },
  },
  TIMED_OUT: {
    code: 'WARD_TIMEOUT',
    state: 'TIMED_OUT',
    what: { vi: 'Máy chủ của xã, phường không trả lời kịp.', en: "The ward's server did not answer in time." },
  },
  REFUSED: {
    code: 'WARD_REFUSED',
    state: 'REFUSED',
    what: { vi: 'Máy chủ của xã, phường từ chối trả lời.', en: "The ward's server refused to answer." },
  },
  SCHEMA_BEHIND: {
    code: 'WARD_SCHEMA_BEHIND',
    state: 'SCHEMA_BEHIND',
    what: {
      vi: 'Máy chủ của xã, phường chưa được nâng cấp.',
      en: "The ward's server does not know yet what was asked.",
    },
  },
  BAD_INPUT: {
    code: 'BAD_USER_INPUT',
    state: 'REFUSED',
    what: { vi: 'Giá trị trong câu hỏi không hợp lệ.', en: 'A value in the question is not valid.' },
  },
  UNKNOWN_WARD: {
    code: 'UNKNOWN_WARD',
    state: 'UNREACHABLE',
    what: { vi: 'Chưa có máy chủ nào cho xã, phường này.', en: 'No server is known for this ward.' },
  },
};

/** The error that a client sees at the place of a missing entity, or of a missing part of one; in the words that the ward `said`, if any. */
export function faultError(fault: WardFault, ward: string, path: (string | number)[], said?: string): GraphqlError {
  const { code, what } = WORDS[fault];
  return { message: said ?? inCurrentLanguage(withNextStep(code, what)), path, extensions: { code, ward } };
}

/** How the report names the fault. */
export function stateOf(fault: WardFault): MissingState {
  return WORDS[fault].state;
}
