import type { ArchiveRestrictionInfo } from "../../../contract/carriers/archive-restriction-info.ts";
import type { Input } from "../../../contract/input.ts";
import type { Condition } from "../../../domain/archive/condition/condition.ts";
import { columnsOnDesk } from "../../../domain/archive/provider-columns.ts";
import type { ArchiveProvider } from "../../../domain/archive/providers.ts";
import type { ListCall } from "./list-call.ts";
import { requireProvider, unknownProvider } from "./options/find-provider.ts";
import { readRestrictions } from "./options/read-filter.ts";
import { restrictionsOf } from "./options/restrictions-of.ts";

/** Tickets that an operation names by a list and restrictions, for `ticketIdsOf`. */
export interface NamedTickets {
  readonly provider: ArchiveProvider;
  readonly condition: Condition;
}

/** @throws AppError "validation" */
export function ticketsOfRestrictions(
  call: ListCall,
  list: { readonly name: string | null; readonly argument: string },
  restrictions: readonly Input<typeof ArchiveRestrictionInfo>[],
): NamedTickets {
  const provider = requireProvider(list.name, list.argument);
  if (provider.root !== "ticket") throw unknownProvider(list.argument);
  const columns = columnsOnDesk(provider, call.presentation.desk);
  const condition = readRestrictions(restrictionsOf(restrictions), {
    call,
    columns,
    member: "Restrictions",
  });
  return { provider, condition };
}
