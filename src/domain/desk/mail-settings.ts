/** How the desk writes mail. */
export interface MailSettings {
  /** Stands in subjects before the id of the ticket. */
  readonly tag: string;
  /** From where mail comes, `a@b` or `Name <a@b>`; "" = the desk sends none. */
  readonly defaultMail: string;
  /** Customers do not learn which user wrote to them. */
  readonly usersAnonymous: boolean;
  /** A reply goes to a person's primary address, even if he wrote from another one. */
  readonly replyToPrimaryAddress: boolean;
  /** A reply to all goes to those of the latest external message, whichever one is answered. */
  readonly replyToAllOfLatest: boolean;
  /** Where users find a ticket; `{id}` stands for its id. "" = nowhere. */
  readonly ticketUrl: string;
  /** Where customers find a ticket. */
  readonly customerTicketUrl: string;
}
