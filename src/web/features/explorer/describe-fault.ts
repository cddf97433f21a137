import type { Say } from "../../lib/i18n/use-text.ts";
import type { BodyFault } from "./check-body.ts";

/** What a body breaks of its schema, as a sentence. */
export function describeFault(fault: BodyFault, say: Say): string {
  switch (fault.code) {
    case "otherType":
      return say("explorer.otherType", { type: fault.expected });
    case "unknownMember":
      return say("explorer.unknownMember");
    case "tooLong":
      return say("explorer.tooLong", { max: fault.max });
    case "notOneOf":
      return say("explorer.notOneOf", { names: fault.names });
    case "outOfRange":
      return say("explorer.outOfRange");
  }
}
