import { expect, it } from "vitest";
import { everyRow } from "../../../src/domain/archive/condition/condition.ts";
import {
  findArchiveProvider,
  type ArchiveProvider,
} from "../../../src/domain/archive/providers.ts";
import { ticketsOfRestrictions } from "../../../src/server/http/archive/tickets-of-restrictions.ts";
import type { ListCall } from "../../../src/server/http/archive/list-call.ts";
import { ticketIdsOf } from "../../../src/server/usecases/archive/ticket-ids-of.ts";
import { callerOf } from "../../../src/domain/access/caller.ts";
import { archiveDesk } from "../../http/archive/archive-desk.ts";
import { testApi } from "../../support/test-api.ts";
import { testDatabase } from "../../support/test-database.ts";

const database = testDatabase();
const api = testApi(database);
const desk = archiveDesk(api, database);

const list = (name: string) => findArchiveProvider(name) as ArchiveProvider;

function callOf(loginName: string): ListCall {
  const { context } = api;
  const current = context.desk.current();
  const user = [...current.users.values()].find((one) => one.loginName === loginName);
  if (user === undefined) throw new Error(`there is no ${loginName}`);
  return {
    context,
    caller: callerOf(user, current),
    presentation: { desk: current, language: "en", culture: null, zone: "UTC" },
    dates: { zone: "UTC", baseZone: "UTC", offset: true },
  };
}

const idsOf = (names: readonly string[]) => names.map((name) => desk.ids[name]);

it("are those of a list and its restrictions, in portions", async () => {
  await api.addUser("reader", "Reader");
  const { context, caller } = callOf("tje0");
  const all = { provider: list("Ticket"), condition: everyRow };
  const expected = idsOf([
    "Printer on fire",
    "printer is cold",
    "100% noise_free",
    "Done",
    "Hidden",
  ]);
  expect(await ticketIdsOf(context, caller, { ...all, limit: 100 })).toEqual(expected);
  const first = await ticketIdsOf(context, caller, { ...all, limit: 2 });
  expect(first).toEqual(expected.slice(0, 2));
  const after = first.at(-1) ?? 0;
  expect(await ticketIdsOf(context, caller, { ...all, limit: 100, after })).toEqual(
    expected.slice(2),
  );
  const recycled = { provider: list("RecycleTicket"), condition: everyRow, limit: 100 };
  expect(await ticketIdsOf(context, caller, recycled)).toEqual(idsOf(["Gone"]));
});

it("are those that the caller may list, by restrictions as they are sent", async () => {
  const call = callOf("reader");
  const named = ticketsOfRestrictions(call, { name: "findticket", argument: "Provider" }, [
    { Name: "title", Operator: "contains", Values: ["d"] },
  ]);
  const ids = await ticketIdsOf(call.context, call.caller, { ...named, limit: 100 });
  expect(ids).toEqual([desk.ids["printer is cold"], desk.ids["Done"]]);
  for (const name of ["TicketMessage", "Nothing"]) {
    expect(() => ticketsOfRestrictions(call, { name, argument: "Provider" }, [])).toThrow(
      /^Provider: .*no list of that name/,
    );
  }
});
