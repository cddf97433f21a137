import type { UnmergeRefusal } from "../../../domain/ticket/merge/refuse-unmerge.ts";
import { AppError } from "../../errors.ts";
import { mergeTexts } from "../../texts/merge-texts.ts";
import { say } from "../../texts/text.ts";
import { unmergeTexts } from "../../texts/unmerge-texts.ts";

/** What callers are told of a merge that cannot be taken back. */
export function unmergeRefused(
  refusal: UnmergeRefusal,
  wishedIds: readonly number[] = [],
): AppError {
  switch (refusal.code) {
    case "unknown":
      return new AppError("notFound", say(unmergeTexts.unknown));
    case "tooLate":
      return new AppError("conflict", say(unmergeTexts.tooLate));
    case "noEditAccess":
      return new AppError("forbidden", say(mergeTexts.mayNotMerge, ticketOf(refusal)));
    case "notInMerge": {
      const text = say(unmergeTexts.notInMerge, ticketOf(refusal));
      const path = `TicketIds/${wishedIds.indexOf(refusal.ticketId)}`;
      return new AppError("validation", text, { members: new Map([[path, text]]) });
    }
    case "takenBack":
    case "survivorDeleted":
    case "circle":
      return new AppError("conflict", say(unmergeTexts[refusal.code], ticketOf(refusal)));
    case "survivorMerged":
    case "mergedOn": {
      const { intoTicketId } = refusal;
      const values = { ...ticketOf(refusal), intoTicketId };
      return new AppError("conflict", say(unmergeTexts[refusal.code], values));
    }
  }
}

function ticketOf({ ticketId }: { readonly ticketId: number }): { readonly ticketId: number } {
  return { ticketId };
}
