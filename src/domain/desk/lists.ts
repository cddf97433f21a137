export interface Tag {
  readonly tagId: number;
  readonly name: string;
  readonly tooltip: string;
  readonly deleted: boolean;
}

/** A kind of ticket, with defaults for new tickets and replies. */
export interface TicketType {
  readonly ticketTypeId: number;
  readonly name: string;
  readonly tooltip: string;
  readonly icon: string;
  readonly defaultStatusId: number;
  /** Statuses that users choose from; empty = all. A hint for who asks them, not a rule for saves. */
  readonly availableStatusIds: readonly number[];
  readonly defaultPriorityId: number;
  /** As {@link TicketType.availableStatusIds}. */
  readonly availablePriorityIds: readonly number[];
  readonly replyTemplateId: number;
  /** Customers may choose it. */
  readonly externalVisible: boolean;
  readonly isDefault: boolean;
  readonly showInNew: boolean;
  readonly excludeSignature: boolean;
  readonly excludeEmailRecipients: boolean;
  readonly externalAsDefault: boolean;
  readonly replyForwardNoSignature: boolean;
  readonly replyExternalAsDefault: boolean;
  readonly visibleForGroupIds: readonly number[];
  readonly sortOrder: number;
  readonly deleted: boolean;
}
