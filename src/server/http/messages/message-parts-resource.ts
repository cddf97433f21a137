import { dictionary, int32, text } from "../../../contract/member.ts";
import type { CustomField } from "../../../domain/desk/custom-field.ts";
import { customFieldRoutes } from "../custom-fields/custom-field-routes.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { requireMessage } from "./require-message.ts";

const tag = "TicketMessage";
const foreignKeys = dictionary(text());
const noCustomFields: ReadonlyMap<string, CustomField> = new Map();

/** What belongs to a message beside its attachments, and what is the same for all messages. */
export const messagePartsResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path: "/api/v1/TicketMessage/{id}/ForeignKey",
    tag,
    name: "TicketMessage.ForeignKey",
    operationId: "v1TicketMessageEntity_GetAllForeignKeysOnEntity",
    summary: "Gets the foreign keys of a message, of which this server keeps none.",
    pathParameters: { id: { member: int32(), description: "Id of the message." } },
    body: { kind: "none" },
    answer: { kind: "value", member: foreignKeys },
    failures: ["notFound"],
    run: async (call) => {
      await requireMessage(call);
      return {};
    },
  }),
  ...customFieldRoutes({
    tag,
    operationPrefix: "v1TicketMessageEntity",
    fieldsOf: () => noCustomFields,
  }),
];
