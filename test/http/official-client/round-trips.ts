import type { TicketEntity } from "@superoffice/webapi" with { "resolution-mode": "require" };
import {
  officialClient,
  officialTicketAgent,
  ordersOfScript,
} from "../../support/official-client.ts";
import { findUnreadable } from "./find-unreadable.ts";

/** What the script reports. Being JSON, it has text where the client has dates. */
export interface RoundTrips {
  /** Minutes that the process is behind UTC on a day in January. */
  readonly januaryOffset: number;
  readonly draft: TicketEntity;
  readonly created: TicketEntity;
  readonly read: TicketEntity;
  readonly renamed: TicketEntity;
  readonly reread: TicketEntity;
  /** One for each ticket of the orders, read and saved without a change. */
  readonly echoes: readonly {
    readonly read: TicketEntity;
    readonly saved: TicketEntity;
    readonly unreadable: readonly string[];
  }[];
  /** One for each way in, zone that is asked for and ticket, read and saved without a change. */
  readonly echoesByWay: readonly { readonly read: TicketEntity; readonly saved: TicketEntity }[];
}

const { url, credentials, ticketIds, waysIn } = ordersOfScript();
const agent = officialTicketAgent(url, credentials);

const draft = await agent.createDefaultTicketEntityAsync();
const created = await agent.saveTicketEntityAsync({ ...draft, title: "Made by a program" });
const createdId = created.ticketId ?? 0;
const read = await agent.getTicketEntityAsync(createdId);
const renamed = await agent.saveTicketEntityAsync({ ...read, title: "Renamed by a program" });
const reread = await agent.getTicketEntityAsync(createdId);

const echoes = [];
for (const ticketId of ticketIds) {
  const before = await agent.getTicketEntityAsync(ticketId);
  const saved = await agent.saveTicketEntityAsync(before);
  echoes.push({ read: before, saved, unreadable: findUnreadable(before) });
}

/** Without a word, and in a zone with its offset; bare times would be taken for this process's own. */
const zones = [{}, { timezone: "NO", timezoneInclude: true }];
const echoesByWay = [];
for (const headers of waysIn) {
  for (const options of zones) {
    const callers = new officialClient.TicketAgent(url, { headers: { ...headers } });
    for (const ticketId of ticketIds) {
      const before = await callers.getTicketEntityAsync(ticketId, options);
      const saved = await callers.saveTicketEntityAsync(before, options);
      echoesByWay.push({ read: before, saved });
    }
  }
}

const januaryOffset = new Date("2026-01-15T12:00:00Z").getTimezoneOffset();
const report: RoundTrips = {
  januaryOffset,
  draft,
  created,
  read,
  renamed,
  reread,
  echoes,
  echoesByWay,
};
process.stdout.write(JSON.stringify(report));
