import type { Sentence } from '../../platform/language/sentence';

/** Why a crossing has not been taken in, in a sentence for people; each is tried again, unless it says otherwise. */
export const CROSSING_FAILURES = {
  NOT_COMPLETED:
    'Máy chủ này chưa soạn đủ nội dung để gửi: this server could not put together what is to be sent, and has recorded why.',
  UNREACHABLE: 'Không kết nối được máy chủ nhận: the receiving server cannot be reached.',
  TIMED_OUT: 'Máy chủ nhận trả lời quá chậm: the receiving server did not answer in time.',
  NOT_LET_IN: 'Máy chủ nhận không cho máy chủ này vào: the receiving server does not let this server in.',
  SIGN_IN_FAILED: 'Máy chủ này không đăng nhập được: this server could not sign in at the identity provider.',
  BROKEN_ANSWER: 'Máy chủ nhận trả lời không hiểu được: the answer of the receiving server cannot be read.',
  RECEIVER_FAILED: 'Máy chủ nhận bị lỗi: the receiving server failed, and has recorded why.',
  NOT_YET:
    'Máy chủ nhận chưa nhận được lúc này: the receiving server cannot take it in as things stand there; a period may be closed, or what it belongs to is missing.',
  FORKED:
    'Số thứ tự không khớp với những gì bên kia đã nhận; hai máy chủ đối chiếu rồi gửi lại: its number does not follow on what the receiving server has taken in. The two compare, and it is sent again.',
  REFUSED:
    'Máy chủ nhận từ chối nội dung này: the receiving server refuses what it says. It is not tried again by itself.',
} as const;

export type CrossingFailure = keyof typeof CROSSING_FAILURES;

/** What people are told of a failure, and what can be done about it. */
export const FAILURE_SENTENCES: Readonly<Record<CrossingFailure, Sentence>> = {
  NOT_COMPLETED: {
    vi: 'Máy chủ này chưa soạn đủ nội dung để gửi, và đã ghi lại lý do. Xin báo người vận hành.',
    en: 'This server could not put together what is to be sent, and has recorded why. Tell whoever runs it.',
  },
  UNREACHABLE: {
    vi: 'Không kết nối được máy chủ nhận. Hệ thống tự gửi lại.',
    en: 'The receiving server cannot be reached. It is sent again by itself.',
  },
  TIMED_OUT: {
    vi: 'Máy chủ nhận trả lời quá chậm. Hệ thống tự gửi lại.',
    en: 'The receiving server did not answer in time. It is sent again by itself.',
  },
  NOT_LET_IN: {
    vi: 'Máy chủ nhận không cho máy chủ này vào. Xin báo người vận hành.',
    en: 'The receiving server does not let this server in. Tell whoever runs it.',
  },
  SIGN_IN_FAILED: {
    vi: 'Máy chủ này không đăng nhập được. Xin báo người vận hành.',
    en: 'This server could not sign in at the identity provider. Tell whoever runs it.',
  },
  BROKEN_ANSWER: {
    vi: 'Máy chủ nhận trả lời không hiểu được. Xin báo người vận hành.',
    en: 'The answer of the receiving server cannot be read. Tell whoever runs it.',
  },
  RECEIVER_FAILED: {
    vi: 'Máy chủ nhận bị lỗi, và đã ghi lại lý do. Hệ thống tự gửi lại.',
    en: 'The receiving server failed, and has recorded why. It is sent again by itself.',
  },
  NOT_YET: {
    vi: 'Máy chủ nhận chưa nhận được lúc này: có thể kỳ đã khóa, hoặc thiếu hồ sơ liên quan. Hệ thống tự gửi lại.',
    en: 'The receiving server cannot take it in as things stand there: a period may be closed, or what it belongs to is missing. It is sent again by itself.',
  },
  FORKED: {
    vi: 'Số thứ tự không khớp với những gì bên kia đã nhận. Hai máy chủ tự đối chiếu rồi gửi lại.',
    en: 'Its number does not follow on what the receiving server has taken in. The two compare by themselves, and it is sent again.',
  },
  REFUSED: {
    vi: 'Máy chủ nhận từ chối nội dung này; hệ thống không tự gửi lại. Xin báo người vận hành.',
    en: 'The receiving server refuses what it says; it is not sent again by itself. Tell whoever runs it.',
  },
};

/** Refusals that will be the same next time. */
const FINAL_CODES = new Set<unknown>(['BAD_USER_INPUT', 'CONFLICT']);

/** Refusals of what was sent; any other code is a fault. */
const REFUSAL_CODES = new Set<unknown>(['NOT_FOUND', 'PERIOD_CLOSED', 'FORBIDDEN']);

/** What the facts of an error that a receiver gives for one crossing mean to its sender. */
export function failureOf({ code, isForked }: Record<string, unknown> = {}): CrossingFailure {
  if (isForked === true) return 'FORKED';
  if (FINAL_CODES.has(code)) return 'REFUSED';
  return REFUSAL_CODES.has(code) ? 'NOT_YET' : 'RECEIVER_FAILED';
}

/** Whether only a person has it tried again. */
export const isFinal = (failure: CrossingFailure): boolean => failure === 'REFUSED';

/** What keeps everything that is for one receiver from it, and says nothing of one crossing; RESTING is one that was not tried. */
export const FAILURES_OF_THE_WAY = ['UNREACHABLE', 'TIMED_OUT', 'NOT_LET_IN', 'SIGN_IN_FAILED', 'RESTING'] as const;

/** Whether the receiver itself is away, so that nothing else sent there would arrive either. */
export const isReceiverAway = (failure: CrossingFailure): boolean =>
  failure === 'UNREACHABLE' || failure === 'TIMED_OUT';
