/** What a call is about; all of it hangs on one ticket. */
export interface Subject {
  readonly ticketId: number;
  readonly messageId: number;
  /** On the message. */
  readonly attachmentId: number;
  /** On no message yet; the caller's own. */
  readonly looseAttachmentId: number;
  /** Another ticket of the same owner and category, and that the first one has it as its parent. */
  readonly otherTicketId: number;
  readonly relationId: number;
}

/** What a caller may do with the ticket that a call is about. */
export type Access = "edit" | "read" | "none";

/** Status of an answer, with `null`, `[]` or `0` where that is all it says. */
export type Outcome = string;

/** How to call a route so that nothing but a missing right keeps it from succeeding. */
export interface RouteCall {
  /** What follows the address. */
  readonly query?: (subject: Subject) => string;
  /** What stands for the parameters of the address, in their order. */
  readonly ids?: (subject: Subject) => readonly (number | string)[];
  readonly body?: (subject: Subject) => unknown;
  /** A caller whose credentials are for reading only is refused. */
  readonly changes?: true;
  /** How much of the subject the call needs; default: nothing. */
  readonly about?: "ticket" | "message" | "attachment" | "otherTicket" | "relation";
  /** The same for everybody, by the access to the ticket, by role, or for administrators and for others. */
  readonly outcome:
    | Outcome
    | Readonly<Record<Access, Outcome>>
    | { readonly byRole: Readonly<Record<string, Outcome | Readonly<Record<Access, Outcome>>>> }
    | Readonly<Record<Access | "administrators", Outcome>>
    | {
        readonly administrators: Outcome;
        readonly others: Outcome;
        /** Of a role without any; default: as others. */
        readonly noRights?: Outcome;
      };
}

/** Method and address of routes, with how to call each. */
export type RouteCalls = readonly (readonly [string, RouteCall])[];
