import type { MergeRefusal, MergeWish } from "../../../domain/ticket/merge/refuse-merge.ts";
import { AppError } from "../../errors.ts";
import { mergeTexts } from "../../texts/merge-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { ticketTexts } from "../../texts/ticket-texts.ts";

/** What callers are told of a merge that cannot be, with the argument that stands in its way. */
export function mergeRefused(refusal: MergeRefusal, wish: MergeWish): AppError {
  switch (refusal.code) {
    case "nothingToMerge":
      return invalid("SecondaryTicketIds", say(mergeTexts.nothingToMerge));
    case "mergesWithItself": {
      const { ticketId } = refusal;
      return invalid(
        `SecondaryTicketIds/${wish.secondaryIds.indexOf(ticketId)}`,
        say(mergeTexts.mergesWithItself, { ticketId }),
      );
    }
    case "unknown": {
      const { ticketId } = refusal;
      return new AppError("notFound", say(ticketTexts.unknown, { ticketId }));
    }
    case "noEditAccess": {
      const { ticketId } = refusal;
      return new AppError("forbidden", say(mergeTexts.mayNotMerge, { ticketId }));
    }
    case "merged": {
      const { ticketId, intoTicketId } = refusal;
      return invalid(
        pathOf(ticketId, wish),
        say(mergeTexts.mergedAlready, { ticketId, intoTicketId }),
      );
    }
  }
}

export function tooMuchTimeSpent(): AppError {
  return invalid("SecondaryTicketIds", say(mergeTexts.tooMuchTimeSpent));
}

function pathOf(ticketId: number, { survivorId, secondaryIds }: MergeWish): string {
  return ticketId === survivorId
    ? "MergedTicketEntity/TicketId"
    : `SecondaryTicketIds/${secondaryIds.indexOf(ticketId)}`;
}

function invalid(path: string, text: Text): AppError {
  return new AppError("validation", text, { members: new Map([[path, text]]) });
}
