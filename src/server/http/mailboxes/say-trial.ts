import { mailboxTrialTexts } from "../../texts/mailbox-trial-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import type { MailboxTrial } from "../../usecases/mailboxes/try-mailbox.ts";

/** What came of trying a mailbox, and what to do next. */
export function sayTrial(trial: MailboxTrial): Text {
  switch (trial.kind) {
    case "badAddress":
    case "noServer":
    case "noHost":
      return say(mailboxTrialTexts[trial.kind]);
    case "greeted":
    case "failed": {
      const { host, port } = trial;
      const text = mailboxTrialTexts[trial.kind === "failed" ? trial.code : "greeted"];
      return say(text, { host, port: String(port) });
    }
  }
}
