import type { AgentName, AgentRows } from "./agent-row.ts";
import { categoryRows, priorityRows } from "./category-rows.ts";
import {
  configurationRows,
  favouriteRows,
  sentryRows,
  timeZoneRows,
  userDefinedFieldInfoRows,
  webhookRows,
} from "./desk-rows.ts";
import { archiveRows, findRows, mdoRows } from "./finding-rows.ts";
import { aiRows, customerServiceRows } from "./hint-rows.ts";
import { definitionRows, itemRows, statusRows, typeRows } from "./list-rows.ts";
import { associateRows, contactRows, personRows, preferenceRows, userRows } from "./people-rows.ts";

/** Every operation of the other agents, by agent and by the method of the official client that calls it. */
export const agentRows: { readonly [Name in AgentName]: AgentRows<Name> } = {
  AI: aiRows,
  Archive: archiveRows,
  Associate: associateRows,
  Configuration: configurationRows,
  Contact: contactRows,
  CustomerService: customerServiceRows,
  Favourite: favouriteRows,
  Find: findRows,
  List: {
    ...categoryRows,
    ...priorityRows,
    ...statusRows,
    ...typeRows,
    ...definitionRows,
    ...itemRows,
  },
  MDO: mdoRows,
  Person: personRows,
  Preference: preferenceRows,
  Sentry: sentryRows,
  TimeZone: timeZoneRows,
  User: userRows,
  UserDefinedFieldInfo: userDefinedFieldInfoRows,
  Webhook: webhookRows,
};
