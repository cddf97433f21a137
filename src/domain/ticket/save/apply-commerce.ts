import type { Refuse } from "./refusal.ts";
import type { SaveSituation, TicketDraft } from "./save-situation.ts";

/** The sale and the project a ticket is connected to; 0 disconnects. */
export function applyCommerce(
  draft: TicketDraft,
  { input, references }: SaveSituation,
  refuse: Refuse,
): void {
  if (input.saleId !== undefined && input.saleId !== draft.saleId) {
    if (input.saleId !== 0 && !references.sales.has(input.saleId)) {
      refuse("validation", "saleId", { code: "unknownRecord", record: "sale", id: input.saleId });
    }
    draft.saleId = input.saleId;
  }
  if (input.projectId !== undefined && input.projectId !== draft.projectId) {
    if (input.projectId !== 0 && !references.projects.has(input.projectId)) {
      refuse("validation", "projectId", {
        code: "unknownRecord",
        record: "project",
        id: input.projectId,
      });
    }
    draft.projectId = input.projectId;
  }
}
