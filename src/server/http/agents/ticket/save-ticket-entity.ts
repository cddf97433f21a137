import { TicketEntity } from "../../../../contract/carriers/ticket-entity.ts";
import type { Input } from "../../../../contract/input.ts";
import type { CustomFieldProblem } from "../../../../domain/custom-fields/custom-field-problem.ts";
import type { Desk } from "../../../../domain/desk/desk.ts";
import type { TicketInput } from "../../../../domain/ticket/save/ticket-input.ts";
import type { Ticket } from "../../../../domain/ticket/ticket.ts";
import { AppError } from "../../../errors.ts";
import { faultTexts } from "../../../texts/fault-texts.ts";
import { say, type Text } from "../../../texts/text.ts";
import { ticketTexts } from "../../../texts/ticket-texts.ts";
import { RefusedError } from "../../../usecases/refused.ts";
import { saveTicket, type SavedTicket } from "../../../usecases/save-ticket.ts";
import { describeCustomFieldProblem } from "../../presenters/custom-fields/describe-custom-field-problem.ts";
import { decodeCustomFields } from "../../presenters/custom-fields/decode-custom-fields.ts";
import { namedRecordsOf, ticketIdOf, ticketInputOf } from "../../translate/ticket-input.ts";
import { refusalError } from "../../translate/refusal-error.ts";
import { presentExplanation } from "../../tickets/present-explanation.ts";
import { defineOperation, type AgentCall } from "../agent-operation.ts";
import { presentView } from "./present-view.ts";

type TicketBody = Input<typeof TicketEntity>;
type SaveCall = Pick<AgentCall, "context" | "caller" | "presentation" | "problems"> & {
  readonly body: TicketBody;
};

/** Creates a ticket, or changes the one that the body names, and answers with what is stored. */
export const saveTicketEntity = defineOperation({
  agent: "Ticket",
  name: "SaveTicketEntity",
  summary: "Updates the existing ticket, or creates a new one if the id is empty. Notifies nobody.",
  query: {},
  body: { kind: "entity", carrier: TicketEntity },
  answer: { kind: "carrier", carrier: TicketEntity },
  run: async (call) => {
    const saved = await save(call, { dryRun: false });
    return presentView(saved, call.presentation, { isAuthor: true });
  },
  tryOut: async (call) => {
    const saved = await save(call, { dryRun: true });
    const { desk, explanation } = saved;
    const { language } = call.presentation;
    return {
      answer: presentView(saved, call.presentation, { isAuthor: true }),
      answerName: "Ticket",
      explanation:
        explanation === null ? null : presentExplanation(explanation, { desk, language }),
    };
  },
});

async function save(
  { context, caller, presentation, body, problems }: SaveCall,
  { dryRun }: { readonly dryRun: boolean },
): Promise<SavedTicket> {
  const ticketId = ticketIdOf(body);
  if (problems.has("TicketId") || ticketId < 0) throw unreadableId(problems);
  const faults = new Map(problems);
  try {
    return await saveTicket(context, caller, {
      ticketId,
      input: (stored, desk) => ({
        ...ticketInputOf(body),
        ...readCustomFields(body, { stored, desk, zone: presentation.zone, faults }),
      }),
      named: namedRecordsOf(body),
      isFaulty: () => faults.size > 0,
      dryRun,
    });
  } catch (error) {
    if (error instanceof RefusedError) throw refusalError(error.refusals, faults);
    throw error;
  }
}

/** The text forms of custom fields, read beside the stored values; what cannot be read is a fault. */
function readCustomFields(
  body: TicketBody,
  read: {
    readonly stored: Ticket | null;
    readonly desk: Desk;
    readonly zone: string;
    readonly faults: Map<string, Text>;
  },
): Pick<TicketInput, "customFields"> {
  const { stored, desk, zone, faults } = read;
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

/** Without a readable id nothing else about the request can be judged. */
function unreadableId(problems: ReadonlyMap<string, Text>): AppError {
  const fault = problems.get("TicketId") ?? say(ticketTexts.idNegative);
  return new AppError("validation", say(faultTexts.at, { path: "TicketId", fault }), {
    members: new Map([...problems, ["TicketId", fault]]),
  });
}
