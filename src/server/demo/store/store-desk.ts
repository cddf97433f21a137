import type { PasswordHasher } from "../../auth/password-hasher.ts";
import type { Transaction } from "../../storage/transaction.ts";
import { timestampParameter } from "../../storage/value-types.ts";
import type { DemoSurroundings } from "../compose/compose-surroundings.ts";
import type { Draws } from "../draws.ts";
import type { DemoTime } from "../plan/plan-creation-times.ts";
import { storeCategories } from "./store-categories.ts";
import { storeCustomFields, storeStatuses, storeTags, storeTicketTypes } from "./store-lists.ts";
import { storeCompanies, storePersons, storeSupportContacts } from "./store-people.ts";
import { storePriorities } from "./store-priorities.ts";
import { storeProjects } from "./store-projects.ts";
import { storeSales } from "./store-sales.ts";
import { storeUsers } from "./store-users.ts";

export interface DeskParts {
  readonly surroundings: DemoSurroundings;
  readonly hasher: PasswordHasher;
  readonly draws: Draws;
  readonly time: DemoTime;
}

/** Stores everything that tickets refer to: configuration, people, companies, sales and projects. */
export async function storeDesk(tx: Transaction, parts: DeskParts): Promise<void> {
  const { surroundings, hasher, draws } = parts;
  const { now, today } = parts.time;
  const { companies, people, sales } = surroundings;
  await storeStatuses(tx);
  await storeTicketTypes(tx);
  await storeTags(tx);
  await storeCustomFields(tx);
  await storeCompanies(tx, companies);
  await storePersons(tx, people);
  const userIds = await storeUsers(tx, hasher, timestampParameter(now));
  await storeSupportContacts(tx, { companies, people }, userIds);
  await storeCategories(tx, userIds);
  await storePriorities(tx, userIds);
  await storeProjects(tx, { draws, today }, userIds);
  await storeSales(tx, { sales, today }, userIds);
}
