import type { Sentence } from '../language/sentence';
import type { ErrorCode } from './error-codes';

/** What can be done about an error, by its code; it follows the sentence that says what went wrong. Places are filled by its facts. */
export const NEXT_STEPS: Readonly<Record<ErrorCode, Sentence>> = {
  UNAUTHENTICATED: { vi: 'Hãy đăng nhập lại.', en: 'Sign in again.' },
  SIGN_IN_UNAVAILABLE: { vi: 'Xin thử lại sau ít phút.', en: 'Try again in a few minutes.' },
  CLOCK_OFF: {
    vi: 'Đăng nhập lại không giúp được; xin báo người vận hành.',
    en: 'Signing in again does not help; tell whoever runs the server.',
  },
  FORBIDDEN: {
    vi: 'Nếu cần, đề nghị người quản trị tài khoản cấp quyền.',
    en: 'If you need it, ask whoever keeps the accounts for the right.',
  },
  BAD_REQUEST: { vi: 'Xin báo người làm phần mềm đã gửi yêu cầu.', en: 'Tell whoever makes the program that sent it.' },
  GRAPHQL_PARSE_FAILED: { vi: 'Hãy sửa câu truy vấn.', en: 'Correct the query.' },
  GRAPHQL_VALIDATION_FAILED: { vi: 'Hãy sửa câu truy vấn.', en: 'Correct the query.' },
  OPERATION_RESOLUTION_FAILURE: { vi: 'Hãy nêu tên một câu truy vấn.', en: 'Name one of the operations.' },
  BAD_USER_INPUT: { vi: 'Hãy sửa rồi gửi lại.', en: 'Correct it, then send it again.' },
  OPERATION_NOT_ALLOWED: {
    vi: 'Xin đề nghị người vận hành đăng ký câu truy vấn.',
    en: 'Ask whoever runs the server to register the operation.',
  },
  PERSISTED_QUERY_NOT_FOUND: { vi: 'Hãy gửi cả nội dung truy vấn.', en: "Send the query's text." },
  PERSISTED_QUERY_NOT_SUPPORTED: { vi: 'Hãy gửi cả nội dung truy vấn.', en: "Send the query's text." },
  QUERY_TOO_COSTLY: { vi: 'Hãy hỏi ít hơn trong một lần.', en: 'Ask for less at a time.' },
  RATE_LIMITED: { vi: 'Xin thử lại sau {retryAfterS} giây.', en: 'Try again in {retryAfterS} seconds.' },
  TRY_AGAIN: { vi: 'Xin thử lại sau ít giây.', en: 'Try again in a few seconds.' },
  STORAGE_FULL: { vi: 'Xin báo người vận hành.', en: 'Tell whoever runs the server.' },
  READ_ONLY: { vi: 'Xin báo người vận hành.', en: 'Tell whoever runs the server.' },
  NOT_FOUND: { vi: 'Hãy tải lại rồi xem lại.', en: 'Load it again, and look whether it is there.' },
  CONFLICT: { vi: 'Hãy xem lại rồi làm tiếp.', en: 'Look at it again, then go on.' },
  PERIOD_CLOSED: {
    vi: 'Muốn sửa, đề nghị Thường trực HĐND thành phố mở lại kỳ.',
    en: "To change it, ask the city's Standing Committee to reopen the period.",
  },
  WARD_UNAVAILABLE: { vi: 'Xin thử lại sau ít phút.', en: 'Try again in a few minutes.' },
  WARD_TIMEOUT: { vi: 'Xin thử lại sau ít phút.', en: 'Try again in a few minutes.' },
  WARD_REFUSED: { vi: 'Xin báo người vận hành.', en: 'Tell whoever runs the hub.' },
  WARD_SCHEMA_BEHIND: {
    vi: 'Xin báo người vận hành nâng cấp máy chủ ấy.',
    en: 'Tell whoever runs the hub that it has to be brought up to date.',
  },
  UNKNOWN_WARD: { vi: 'Xin báo người vận hành.', en: 'Tell whoever runs the hub.' },
  SUBGRAPH_UNAVAILABLE: { vi: 'Xin thử lại sau ít phút.', en: 'Try again in a few minutes.' },
  INTERNAL_SERVER_ERROR: {
    vi: 'Xin thử lại sau; nếu vẫn lỗi, báo người vận hành.',
    en: 'Try again later; if it fails again, tell whoever runs the server.',
  },
};
