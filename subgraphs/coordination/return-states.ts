/** The states of a ward's return, as the ward and the city see it. */
export enum ReturnState {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  RETURNED = 'RETURNED',
  ACCEPTED = 'ACCEPTED',
}

/** How far a ward is with something the city sent it. */
export enum GuidanceState {
  SENT = 'SENT',
  ARRIVED = 'ARRIVED',
  ACKNOWLEDGED = 'ACKNOWLEDGED',
  IN_PROGRESS = 'IN_PROGRESS',
  DONE = 'DONE',
}

/** What the city sends to wards besides requests. */
export enum GuidanceKind {
  GUIDANCE = 'GUIDANCE',
  TASK = 'TASK',
}
