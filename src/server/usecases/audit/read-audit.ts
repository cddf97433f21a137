import { isAdministrator, type Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import {
  listAuditEntries,
  type AuditEntry,
  type AuditSearch,
} from "../../storage/audit/audit-entries.ts";
import { auditTexts } from "../../texts/audit-texts.ts";
import { say } from "../../texts/text.ts";
import { currentCaller } from "../current-caller.ts";

export type { AuditEntry, AuditSearch };

/** Who changed what of the configuration, newest first, for administrators. Throws `AppError` "forbidden". */
export async function readAudit(
  { database, desk }: Pick<Context, "database" | "desk">,
  caller: Caller,
  search: AuditSearch,
): Promise<AuditEntry[]> {
  if (!isAdministrator(currentCaller(caller, desk.current()))) {
    throw new AppError("forbidden", say(auditTexts.administratorsOnly));
  }
  return listAuditEntries(database, search);
}
