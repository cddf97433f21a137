export interface Tag {
  readonly tagId: number;
  readonly name: string;
  readonly tooltip: string;
  readonly deleted: boolean;
}

export interface TicketType {
  readonly ticketTypeId: number;
  readonly name: string;
  readonly icon: string;
  readonly defaultStatusId: number;
  readonly defaultPriorityId: number;
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
