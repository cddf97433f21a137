import { mailTexts } from "../../texts/mail-texts.ts";
import { heldSendTexts } from "../../texts/held-send-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { valueTexts } from "../../texts/value-texts.ts";
import { invalidFields } from "../invalid-fields.ts";
import type { HoldSendCommand } from "./hold-send.ts";

/** Longer would be a message that is sent at another time, which nobody expects to be called back. */
const HOLD_SECONDS_MAX = 120;

/** Throws `AppError` "validation" for what neither the message nor the mail would notice. */
export function checkHeldSend(command: HoldSendCommand): void {
  const { body, htmlBody, mode, holdSeconds } = command;
  const faults = new Map<string, Text>();
  if (body.trim() === "" && htmlBody.trim() === "") faults.set("Body", say(valueTexts.required));
  if (holdSeconds < 0 || holdSeconds > HOLD_SECONDS_MAX) {
    faults.set("HoldSeconds", say(heldSendTexts.holdSeconds, { maximum: HOLD_SECONDS_MAX }));
  }
  const { to, cc, bcc } = command;
  const lists = Object.entries({ To: to, Cc: cc, Bcc: bcc });
  if (mode === "Note") {
    for (const [name, addresses] of lists) {
      if (addresses.length > 0) faults.set(name, say(heldSendTexts.noteStays));
    }
  } else if (to.length === 0) {
    faults.set("To", say(mailTexts.noRecipients));
  }
  if (faults.size > 0) throw invalidFields(faults);
}
