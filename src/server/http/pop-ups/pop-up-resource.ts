import { PopUp } from "../../../contract/additions/pop-up.ts";
import { embedded, int32, list } from "../../../contract/member.ts";
import type { Wire } from "../../../contract/wire.ts";
import { AppError } from "../../errors.ts";
import { popUpTexts } from "../../texts/pop-up-texts.ts";
import { say } from "../../texts/text.ts";
import { clearPopUps, getPopUps, type StoredPopUp } from "../../usecases/notifications/pop-ups.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { utcText } from "../session/present-session.ts";

const path = "/api/counterfoil/v1/pop-ups";
const tag = "PopUps";
const none = { kind: "none" } as const;

/** What the caller was told and has not cleared. */
export const popUpResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path,
    name: "PopUps.List",
    tag,
    operationId: "PopUps_List",
    summary: "Lists the notifications of the caller, the newest first.",
    body: none,
    answer: { kind: "value", member: list(embedded(PopUp)) },
    run: async ({ context, caller }) => (await getPopUps(context, caller)).map(presentPopUp),
  }),
  defineRoute({
    method: "DELETE",
    path: `${path}/{popUpId}`,
    name: "PopUps.Clear",
    tag,
    operationId: "PopUps_Clear",
    summary: "Clears a notification of the caller.",
    pathParameters: { popUpId: { member: int32(), description: "Id of the notification." } },
    body: none,
    answer: none,
    failures: ["notFound"],
    run: async ({ context, caller, recordId }) => {
      if ((await clearPopUps(context, caller, [recordId])) > 0) return;
      throw new AppError("notFound", say(popUpTexts.noSuchPopUp));
    },
  }),
];

function presentPopUp(popUp: StoredPopUp): Wire<typeof PopUp> {
  return {
    PopUpId: popUp.popUpId,
    NotifyType: popUp.notification,
    TicketId: popUp.ticketId,
    WebhookId: popUp.webhookId,
    CausedByAssociateId: popUp.causedById,
    Text: popUp.text,
    Url: popUp.url,
    CreatedAt: utcText(popUp.createdAt),
    ExpiresAt: utcText(popUp.expiresAt),
  };
}
