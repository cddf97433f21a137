import type { Context } from "../../context.ts";
import { hasContact, hasPerson } from "../../storage/archive/has-record.ts";

/** Whether there is such a person or company. Everybody who may sign in knows of all of them. */
export function findRecord(
  { database }: Context,
  table: "Person" | "Contact",
  id: number,
): Promise<boolean> {
  return table === "Person" ? hasPerson(database, id) : hasContact(database, id);
}
