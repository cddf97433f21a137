import type { ArchiveRestrictionInfo } from "../../../../contract/carriers/archive-restriction-info.ts";
import type { Input } from "../../../../contract/input.ts";
import type { Restriction } from "../../../../domain/archive/filter/restrictions.ts";

type Sent = Input<typeof ArchiveRestrictionInfo>;

/** Restrictions as they were sent. What is not said is active, and holds as well as the next one. */
export function restrictionsOf(sent: readonly Sent[]): readonly Restriction[] {
  return sent.map(restrictionOf);
}

function restrictionOf(sent: Sent): Restriction {
  // The carrier contains itself, so its own type cannot say what its parts are.
  const parts = (sent.SubRestrictions ?? []) as readonly Sent[];
  return {
    name: sent.Name ?? "",
    operator: sent.Operator ?? "",
    values: sent.Values ?? [],
    isActive: sent.IsActive ?? true,
    subRestrictions: restrictionsOf(parts),
    parentheses: sent.InterParenthesis ?? 0,
    join: sent.InterOperator === "Or" ? "or" : "and",
  };
}
