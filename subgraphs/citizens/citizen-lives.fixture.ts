/** A day that has long been, on which tests let everything happen. */
export const THE_DAY = '2025-03-10';

/** Later than any deadline that the rules give to what was transferred on that day. */
export const A_LATER_DEADLINE = '2026-03-10';

/** What each step of a recommendation has to be told; `merge` needs a survivor besides. */
export const TOLD_OF_RECOMMENDATIONS = {
  answerAtMeeting: () => ({ answeredOn: THE_DAY }),
  consolidate: () => ({ consolidatedOn: THE_DAY }),
  classify: () => ({ classifiedOn: THE_DAY, competentLevel: 'CITY' }),
  transfer: () => ({ transferredOn: THE_DAY, responsibleBody: 'Phòng hư cấu' }),
  extend: () => ({ extendedOn: THE_DAY, dueOn: A_LATER_DEADLINE, reason: 'Chờ khảo sát' }),
  forward: () => ({ forwardedOn: THE_DAY, responsibleBody: 'Sở hư cấu', reason: 'Chuyển nhầm' }),
  beginResolution: () => ({ begunOn: THE_DAY }),
  carryOver: () => ({ carriedOverOn: THE_DAY, reason: 'Chưa có kinh phí' }),
  respond: () => ({ respondedOn: THE_DAY, outcome: 'EXPLAINED' }),
  placeUnderOversight: () => ({ placedOn: THE_DAY }),
  close: () => ({ closedOn: THE_DAY }),
  return: () => ({ returnedOn: THE_DAY, reason: 'Không thuộc thẩm quyền' }),
  passUp: () => ({ passedUpOn: THE_DAY }),
};

/** What each step of a petition has to be told. */
export const TOLD_OF_PETITIONS = {
  classify: () => ({ classifiedOn: THE_DAY }),
  transfer: () => ({ transferredOn: THE_DAY, handledBy: 'Cơ quan hư cấu' }),
  forward: () => ({ forwardedOn: THE_DAY, handledBy: 'Sở hư cấu', reason: 'Chuyển nhầm' }),
  awaitResult: () => ({ takenUpOn: THE_DAY }),
  extend: () => ({ extendedOn: THE_DAY, dueOn: A_LATER_DEADLINE, reason: 'Vụ việc phức tạp' }),
  receiveResult: () => ({ resultOn: THE_DAY }),
  return: () => ({ returnedOn: THE_DAY, returnReason: 'NO_NEW_FACTS' }),
  guide: () => ({ guidedOn: THE_DAY }),
  answer: () => ({ answeredOn: THE_DAY }),
  file: () => ({ filedOn: THE_DAY }),
  close: () => ({ closedOn: THE_DAY }),
  passUp: () => ({ passedUpOn: THE_DAY }),
};
