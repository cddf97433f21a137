import type { Arguments } from "../../../contract/input.ts";
import { bool, int32, list, text } from "../../../contract/member.ts";
import { heldModes } from "../../../domain/held-sends/held-send.ts";
import { heldSendTexts } from "../../texts/held-send-texts.ts";
import { liveTexts } from "../../texts/live-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import type { HoldSendCommand } from "../../usecases/held-sends/hold-send.ts";
import { memberError } from "../translate/member-error.ts";

/** What a request to send says. */
export const holdSendMembers = {
  TicketId: int32(),
  Mode: text(),
  Body: text(),
  HtmlBody: text(),
  To: list(text()),
  Cc: list(text()),
  Bcc: list(text()),
  Subject: text(),
  AttachmentIds: list(int32()),
  StatusId: int32(),
  CloseTicket: bool(),
  BaseMessageId: int32(),
  Confirmed: bool(),
  HoldSeconds: int32(),
} as const;

type HoldSendBody = Arguments<typeof holdSendMembers>;

/** Throws `AppError` "validation" for a mode that is none, and for both a status and a closing. */
export function readHoldSend(body: HoldSendBody): HoldSendCommand {
  const faults: [string, Text][] = [];
  const mode = heldModes.find((each) => each === body.Mode);
  if (mode === undefined) {
    faults.push(["Mode", say(liveTexts.oneOf, { names: heldModes.join(", ") })]);
  }
  if (body.StatusId !== 0 && body.CloseTicket) {
    faults.push(["CloseTicket", say(heldSendTexts.oneChange)]);
  }
  if (mode === undefined || faults.length > 0) throw memberError("validation", faults);
  return {
    ticketId: body.TicketId,
    mode,
    body: body.Body ?? "",
    htmlBody: body.HtmlBody ?? "",
    to: body.To,
    cc: body.Cc,
    bcc: body.Bcc,
    subject: body.Subject ?? "",
    attachmentIds: body.AttachmentIds,
    change: changeOf(body),
    baseMessageId: body.BaseMessageId,
    isConfirmed: body.Confirmed,
    holdSeconds: body.HoldSeconds,
  };
}

function changeOf({ StatusId, CloseTicket }: HoldSendBody): HoldSendCommand["change"] {
  if (CloseTicket) return { baseStatus: "Closed" };
  return StatusId === 0 ? null : { statusId: StatusId };
}
