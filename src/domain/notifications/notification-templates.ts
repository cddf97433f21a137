/** Events of a ticket that users are told of. */
export type TicketNotification =
  | "NewTicket"
  | "NewTicketMessage"
  | "TicketActivated"
  | "TicketEscalated"
  | "TicketTakeOver";

interface NotificationTemplates {
  /** For whoever has a part in the ticket. */
  readonly concerned: number;
  /** For whoever has it among his favourites; 0 = they are not told. */
  readonly hotlist: number;
}

/** Reply templates of the desk itself, with their published ids. */
export const notificationTemplates: Readonly<Record<TicketNotification, NotificationTemplates>> = {
  NewTicket: { concerned: 8, hotlist: 0 },
  NewTicketMessage: { concerned: 5, hotlist: 14 },
  TicketActivated: { concerned: 6, hotlist: 15 },
  TicketEscalated: { concerned: 7, hotlist: 16 },
  TicketTakeOver: { concerned: 9, hotlist: 17 },
};
