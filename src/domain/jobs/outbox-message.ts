/** Ways to reach somebody, with the published codes of notification channels. */
export const channelCodes = { PopUp: 1, Email: 2, Sms: 3 } as const;

export type Channel = keyof typeof channelCodes;

/** Channels that lead out of the desk. */
export type OutboxChannel = Exclude<Channel, "PopUp">;

export const outboxChannels: readonly OutboxChannel[] = ["Email", "Sms"];

/** Events that users can ask to hear of: bits of a user's mask for each channel, as published. */
export const notificationBits = {
  NewTicket: 1,
  NewTicketMessage: 2,
  TicketEscalated: 4,
  TicketActivated: 8,
  ActiveTickets: 32,
  TicketTakeOver: 64,
  Hotlist: 512,
  Custom: 1024,
} as const;

export type Notification = keyof typeof notificationBits;

/**
 * Who gets a message. People are named, not spelled out: their address is looked up when the message
 * is sent, so that one corrected in between counts.
 */
export type Recipient =
  | { readonly userId: number }
  | { readonly personId: number }
  | { readonly address: string };

/** Something to be sent, stored together with the change that it tells of. */
export interface OutboxMessage {
  readonly channel: OutboxChannel;
  readonly recipients: readonly Recipient[];
  /** The reply template its text is made from; 0 for news of a webhook, which has none. */
  readonly templateId: number;
  /** The ticket it is about; 0 = none in particular, or the one that is made together with it. */
  readonly ticketId: number;
  /** What the recipient asked to hear of; null when it is sent whether asked for or not. */
  readonly notification: Notification | null;
  /** The escalation level that fired, 0 = none. */
  readonly escalationLevelId: number;
  /** The tickets that a reminder lists. */
  readonly listedTicketIds: readonly number[];
  /** The failing webhook that it is about. */
  readonly webhookId?: number;
}

/** Templates that the desk itself uses, with their published ids. */
export const systemTemplateIds = { openTickets: 4 } as const;
