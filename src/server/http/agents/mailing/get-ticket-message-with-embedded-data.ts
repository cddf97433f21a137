import { TicketMessageEntity } from "../../../../contract/carriers/ticket-message-entity.ts";
import { ImageEmbedType } from "../../../../contract/enums/ticket-message.ts";
import { int32, oneOf } from "../../../../contract/member.ts";
import { getMessage } from "../../../usecases/get-message.ts";
import { embedPictures } from "../../../usecases/mail/embed-pictures.ts";
import { presentMessage } from "../../presenters/present-message.ts";
import { defineOperation } from "../agent-operation.ts";

/** Reads a message whose pictures need no further calls. */
export const getTicketMessageWithEmbeddedData = defineOperation({
  agent: "Ticket",
  name: "GetTicketMessageWithEmbeddedData",
  summary: "Gets a message in full, its inline pictures as data in its HTML. Do not save it back.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { Id: int32(), EmbedImages: oneOf(ImageEmbedType) } },
  answer: { kind: "carrier", carrier: TicketMessageEntity },
  run: async ({ context, caller, body, presentation }) => {
    const view = await getMessage(context, caller, body.Id);
    if (view === null) return null;
    const shown = presentMessage(view, presentation.language);
    return body.EmbedImages === "Link"
      ? shown
      : { ...shown, HtmlBody: await embedPictures(context, view) };
  },
});
