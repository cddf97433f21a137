import type { TicketEntity } from "../../../contract/carriers/ticket-entity.ts";
import type { Input } from "../../../contract/input.ts";
import type { CustomFieldProblem } from "../../../domain/custom-fields/custom-field-problem.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import type { TicketInput } from "../../../domain/ticket/save/ticket-input.ts";
import type { Ticket } from "../../../domain/ticket/ticket.ts";
import type { Text } from "../../texts/text.ts";
import type { SaveTicketCommand } from "../../usecases/save-ticket.ts";
import { decodeCustomFields } from "../presenters/custom-fields/decode-custom-fields.ts";
import { describeCustomFieldProblem } from "../presenters/custom-fields/describe-custom-field-problem.ts";
import { namedRecordsOf, ticketInputOf } from "../translate/ticket-input.ts";

export type TicketBody = Input<typeof TicketEntity>;

/** What a request wants a ticket to be, whichever form it has. */
export interface TicketWish extends Pick<SaveTicketCommand, "ticketId" | "input" | "named"> {
  /** Members at fault: path -> fault. Complete once `input` was asked. */
  readonly faults: ReadonlyMap<string, Text>;
}

/** What else there is to know about a body. */
export interface WishReading {
  /** Members that could not be read: path -> fault. */
  readonly problems: ReadonlyMap<string, Text>;
  /** Zone of dates within texts. */
  readonly zone: string;
}

/** The wish of a body for a ticket that is known, whatever the body calls it; 0 = a new one. */
export function wishOfBody(
  ticketId: number,
  sent: TicketBody,
  { problems, zone }: WishReading,
): TicketWish {
  const body = { ...sent, TicketId: ticketId };
  const faults = new Map(problems);
  return {
    ticketId,
    input: (stored, desk) => inputOfBody(body, { stored, desk, zone, faults }),
    named: namedRecordsOf(body),
    faults,
  };
}

/** What a body asks for; custom fields that cannot be read become faults. */
export function inputOfBody(
  body: TicketBody,
  beside: {
    readonly stored: Ticket | null;
    readonly desk: Desk;
    readonly zone: string;
    readonly faults: Map<string, Text>;
  },
): TicketInput {
  return { ...ticketInputOf(body), ...readCustomFields(body, beside) };
}

/** The text forms of custom fields can be read only beside the stored values. */
function readCustomFields(
  body: TicketBody,
  { stored, desk, zone, faults }: Parameters<typeof inputOfBody>[1],
): Pick<TicketInput, "customFields"> {
  const { changes, problems } = decodeCustomFields(
    body,
    stored?.customFields ?? null,
    desk.customFields,
    { zone },
  );
  for (const problem of problems) faults.set(pathOf(problem), describeCustomFieldProblem(problem));
  return { customFields: changes };
}

const pathOf = ({ key }: CustomFieldProblem): string => `CustomFields/${key}`;
