import { TicketMessageEntityWithLinks } from "../../../contract/carriers/ticket-message-entity-with-links.ts";
import { TicketMessageEntity } from "../../../contract/carriers/ticket-message-entity.ts";
import { ImageEmbedType } from "../../../contract/enums/ticket-message.ts";
import type { Input } from "../../../contract/input.ts";
import { bool, int32, oneOf } from "../../../contract/member.ts";
import type { Wire } from "../../../contract/wire.ts";
import { AppError } from "../../errors.ts";
import { saveTexts } from "../../texts/save-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { removeMessage } from "../../usecases/change-message.ts";
import type { MessageView } from "../../usecases/get-message.ts";
import { embedPictures } from "../../usecases/mail/embed-pictures.ts";
import { allowsChange } from "../conditions/conditions.ts";
import { messageStateOf } from "../conditions/record-state.ts";
import { StoredAnswer } from "../conditions/stored-answer.ts";
import { patchEntity } from "../patches/patch-entity.ts";
import { presentDefaultMessage, presentMessage } from "../presenters/present-message.ts";
import { requireAddressedId, requireNoId } from "../resources/require-addressed-id.ts";
import type { ResourceCall } from "../resources/resource-call.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { messageIdOf, messageInputOf } from "../translate/message-input.ts";
import { messageLinks } from "./message-links.ts";
import { noMessage, requireMessage } from "./require-message.ts";
import { messageWishOf, saveMessageWish, type MessageWish } from "./save-message-wish.ts";

const path = "/api/v1/TicketMessage";
const tag = "TicketMessage";
const entity = { kind: "entity", carrier: TicketMessageEntity } as const;
const message = { kind: "carrier", carrier: TicketMessageEntity } as const;
const linkedMessage = { kind: "carrier", carrier: TicketMessageEntityWithLinks } as const;
const ofOneMessage = {
  path: `${path}/{id}`,
  tag,
  pathParameters: { id: { member: int32(), description: "Id of the message." } },
} as const;
const notify = {
  notify: {
    member: bool(),
    description: "Users who want to hear of a new message are told of it.",
  },
} as const;
const embedImages = {
  embedImages: {
    member: oneOf(ImageEmbedType),
    description: "Inline: pictures of the message are data in its HTML. Do not save that back.",
  },
} as const;

type EntityCall = Pick<ResourceCall, "recordId" | "problems" | "conditions"> & {
  readonly body: Input<typeof TicketMessageEntity>;
};

/** The published resource of messages. */
export const messageResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path: `${path}/default`,
    tag,
    name: "TicketMessage.Default",
    operationId: "v1TicketMessageEntity_DefaultTicketMessageEntity",
    summary: "Makes an unsaved message with your defaults filled in.",
    body: { kind: "none" },
    answer: message,
    run: async ({ context, caller, presentation: { language } }) =>
      presentDefaultMessage(caller, { desk: context.desk.current(), language }),
  }),
  defineRoute({
    method: "POST",
    path,
    tag,
    name: "TicketMessage.Post",
    operationId: "v1TicketMessageEntity_HttpPostSaveTicketMessageEntityWithNotify",
    summary: "Adds a message to the ticket that its body names.",
    query: notify,
    body: entity,
    answer: message,
    bodyName: "newEntity",
    conditional: true,
    failures: ["notFound", "conflict"],
    run: async (call) => {
      const wish = { ...wishOfNew(call), notify: call.query.notify ?? false };
      return stored(await saveMessageWish(call, wish), call);
    },
  }),
  defineRoute({
    method: "GET",
    ...ofOneMessage,
    name: "TicketMessage.Get",
    operationId: "v1TicketMessageEntity_HttpGetGetTicketMessageWithEmbeddedData",
    summary: "Gets a message in full.",
    query: embedImages,
    body: { kind: "none" },
    answer: message,
    conditional: true,
    failures: ["notFound"],
    run: async (call) => {
      const view = await requireMessage(call);
      const shown = stored(view, call);
      if (call.query.embedImages !== "Inline") return shown;
      const HtmlBody = await embedPictures(call.context, view);
      return new StoredAnswer({ ...shown.value, HtmlBody }, shown.state);
    },
  }),
  defineRoute({
    method: "PUT",
    ...ofOneMessage,
    name: "TicketMessage.Put",
    operationId: "v1TicketMessageEntity_HttpPutSaveTicketMessageEntityWithNotify",
    summary: "Changes what the body names of a message; what it leaves out stays as it is.",
    query: notify,
    body: entity,
    answer: message,
    conditional: true,
    failures: ["notFound", "conflict"],
    run: async (call) => stored(await saveMessageWish(call, wishOfKnown(call)), call),
  }),
  defineRoute({
    method: "PATCH",
    ...ofOneMessage,
    name: "TicketMessage.Patch",
    operationId: "v1TicketMessageEntity_PatchTicketMessageEntity",
    summary: "Changes a message step by step (RFC 6902), or merges an object into it (RFC 7396).",
    body: { kind: "patch", carrier: TicketMessageEntity },
    answer: linkedMessage,
    selection: "published",
    conditional: true,
    failures: ["notFound", "conflict"],
    run: async (call) => {
      const { value, state } = stored(await saveMessageWish(call, wishOfPatch(call)), call);
      const linked: Wire<typeof TicketMessageEntityWithLinks> = {
        ...value,
        _Links: messageLinks(call.linkBase, value.EjMessageId),
      };
      return new StoredAnswer(linked, state);
    },
  }),
  defineRoute({
    method: "DELETE",
    ...ofOneMessage,
    name: "TicketMessage.Delete",
    operationId: "v1TicketMessageEntity_DeleteTicketMessageEntity",
    summary: "Deletes a message for good, with the attachments that only it has.",
    body: { kind: "none" },
    answer: { kind: "none" },
    conditional: true,
    failures: ["notFound", "conflict"],
    run: async (call) => {
      const { context, caller, recordId: messageId } = call;
      const wish = { messageId, isExpected: isExpectedBy(call) };
      if (!(await removeMessage(context, caller, wish))) throw noMessage(messageId);
    },
  }),
];

function stored(
  view: MessageView,
  { presentation }: Pick<ResourceCall, "presentation">,
): StoredAnswer<Wire<typeof TicketMessageEntity>> {
  const state = messageStateOf(view.message.messageId, view.details.ticket);
  return new StoredAnswer(presentMessage(view, presentation.language), state);
}

function isExpectedBy({
  conditions,
}: Pick<ResourceCall, "conditions">): NonNullable<MessageWish["isExpected"]> {
  return ({ messageId }, ticket) => allowsChange(conditions, messageStateOf(messageId, ticket));
}

function wishOfNew({ body, problems, conditions }: EntityCall): MessageWish {
  requireNoId({ member: "EjMessageId", named: messageIdOf(body), problems });
  if (!allowsChange(conditions, null)) {
    throw new AppError("preconditionFailed", say(saveTexts.notAsExpected));
  }
  return messageWishOf(0, body, problems);
}

function wishOfKnown(call: EntityCall): MessageWish {
  const { body, problems, recordId } = call;
  requireStorable(recordId);
  requireAddressedId(recordId, { member: "EjMessageId", named: messageIdOf(body), problems });
  return { ...messageWishOf(recordId, body, problems), isExpected: isExpectedBy(call) };
}

/** Of two patches at a time the second sees what the first one did. */
function wishOfPatch(
  call: ResourceCall<{ kind: "patch"; carrier: typeof TicketMessageEntity }>,
): MessageWish {
  const { body: patch, recordId, presentation, dates } = call;
  requireStorable(recordId);
  const faults = new Map<string, Text>();
  return {
    messageId: recordId,
    ticketId: 0,
    input: (view) => {
      const published = presentMessage(view, presentation.language);
      return messageInputOf(patchEntity(TicketMessageEntity, published, patch, { dates, faults }));
    },
    isExpected: isExpectedBy(call),
    faults,
  };
}

/** Ids that no stored message has mean something else to a save. */
function requireStorable(messageId: number): void {
  if (messageId <= 0) throw noMessage(messageId);
}
