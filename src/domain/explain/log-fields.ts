/** Published numbers of the logged fields that explanations look for. */
export const logFields = {
  createdAt: 1,
  closedAt: 6,
  timeToClose: 7,
  timeToReply: 9,
  escalationLevel: 13,
  escalatesAt: 14,
  readStatus: 17,
  escalationSecondsLeft: 20,
  repliedAt: 21,
  priority: 24,
  baseStatus: 26,
  owner: 29,
  status: 35,
  deadline: 36,
  timeSpentInternally: 38,
  timeSpentExternally: 39,
  timeSpentQueue: 40,
  realTimeSpentInternally: 41,
  realTimeSpentExternally: 42,
  realTimeSpentQueue: 43,
} as const;

/** Published numbers of the actions that explanations tell apart. */
export const logActions = {
  TicketEscalated: 9,
  AddMessage: 18,
  BatchMarkAsRead: 30,
  BatchMarkAsUnread: 31,
  EditTicket: 33,
  AddMassMessage: 10_017,
} as const;

/** Everything that {@link logFields} names; what else the log says explains nothing here. */
export const explainedFields: readonly number[] = Object.values(logFields);
