import { expect } from "vitest";
import { NO_ANSWER, refused, tells } from "../operations/outcome.ts";
import type { AgentRows } from "./agent-row.ts";
import type { AgentStage } from "./agent-stage.ts";

const ME = 1;
const ofTickets = refused(400, "TableName");
const likes = async (stage: AgentStage) => {
  const ticketId = await stage.createTicket();
  await stage.agents.Favourite.addFavouriteAsync("ticket", ticketId, ME, "");
  return ticketId;
};

export const favouriteRows: AgentRows<"Favourite"> = {
  isFavouriteAsync: {
    call: async (stage) => ["ticket", await likes(stage), ME],
    look: (is) => {
      expect(is).toBe(true);
    },
    nothing: ofTickets,
  },
  addFavouriteAsync: {
    call: async (stage) => ["ticket", await stage.createTicket(), ME, "Mine"],
    look: async (answer, { agents }, [, ticketId]) => {
      expect(answer).toBe(NO_ANSWER);
      expect(await agents.Favourite.getFavouritesAsync("ticket", ME)).toContainEqual(
        expect.objectContaining({ recordId: ticketId, extraInfo: "Mine" }),
      );
    },
    nothing: ofTickets,
  },
  removeFavouriteAsync: {
    call: async (stage) => ["ticket", await likes(stage), ME],
    look: async (answer, { agents }, [, ticketId]) => {
      expect(answer).toBe(NO_ANSWER);
      expect(await agents.Favourite.isFavouriteAsync("ticket", ticketId, ME)).toBe(false);
    },
    nothing: ofTickets,
  },
  toggleFavouriteAsync: {
    call: async (stage) => ["ticket", await likes(stage), ME, ""],
    look: (is) => {
      expect(is).toBe(false);
    },
    nothing: ofTickets,
  },
  getFavouritesAsync: {
    call: async (stage) => {
      await likes(stage);
      return ["ticket", ME];
    },
    look: (favourites) => {
      expect(favourites.length).toBeGreaterThan(0);
    },
    nothing: ofTickets,
  },
};

export const configurationRows: AgentRows<"Configuration"> = {
  getWwwUrlAsync: {
    call: () => [""],
    look: (url) => {
      expect(url).toEqual(expect.any(String));
    },
    nothing: tells(expect.any(String)),
  },
  getCRMUrlAsync: {
    call: () => ["", "", false],
    look: (url) => {
      expect(url).toEqual(expect.any(String));
    },
    nothing: tells(expect.any(String)),
  },
  getEmailNumberOfDaysAsync: {
    call: () => [],
    look: (days) => {
      expect(days).toEqual(expect.any(Number));
    },
    nothing: tells(expect.any(Number)),
  },
  getCustomerUrlAsync: {
    call: () => [],
    look: (url) => {
      expect(url).toEqual(expect.any(String));
    },
    nothing: tells(expect.any(String)),
  },
  getAllFeatureTogglesAsync: {
    call: () => [],
    look: (toggles) => {
      expect(toggles).toEqual(expect.any(Object));
    },
    nothing: tells(expect.any(Object)),
  },
};

export const sentryRows: AgentRows<"Sentry"> = {
  getNewTableRightAsync: {
    call: () => ["ticket"],
    look: (right) => {
      expect(right).toMatchObject({ mask: expect.any(Number), reason: "" });
    },
    nothing: tells({ mask: 0, reason: "No access" }),
  },
  getFunctionRightsAsync: {
    call: () => [],
    look: (rights) => {
      expect(rights.length).toBeGreaterThan(0);
    },
    nothing: tells(expect.any(Array)),
  },
  hasFunctionRightAsync: {
    call: async ({ agents }) => [(await agents.Sentry.getFunctionRightsAsync())[0] ?? ""],
    look: (has) => {
      expect(has).toBe(true);
    },
    nothing: tells(false),
  },
};

export const timeZoneRows: AgentRows<"TimeZone"> = {
  getDefaultTimeZoneInformationAsync: {
    call: () => [],
    look: (zone) => {
      expect(zone).toMatchObject({ tZLocationId: expect.any(Number) });
    },
    nothing: tells(expect.any(Object)),
  },
  getBaseTimeZoneIdAsync: {
    call: () => [],
    look: (id) => {
      expect(id).toEqual(expect.any(Number));
    },
    nothing: tells(expect.any(Number)),
  },
  getDefaultTimeZonePreferenceAsync: {
    call: () => [],
    look: (id) => {
      expect(id).toEqual(expect.any(Number));
    },
    nothing: tells(expect.any(Number)),
  },
  timeOfLastTimeZoneUpdateAsync: {
    call: () => [],
    look: (time) => {
      // The client leaves a date that is the whole answer as it came.
      expect(time).toBe("0001-01-01T00:00:00Z");
    },
    nothing: tells(expect.any(String)),
  },
  checkNewTimeZoneDataAvailableAsync: {
    call: () => [],
    look: (available) => {
      expect(available).toBe(false);
    },
    nothing: tells(false),
  },
};

export const userDefinedFieldInfoRows: AgentRows<"UserDefinedFieldInfo"> = {
  getUserDefinedFieldListAsync: {
    call: () => ["Person" as never],
    look: (fields) => {
      expect(fields).toEqual([]);
    },
    nothing: tells([]),
  },
  getUserDefinedFieldInfoAsync: {
    call: () => [1],
    look: (field) => {
      expect(field).toBeNull();
    },
    nothing: refused(400, "userDefinedFieldInfoId"),
  },
};

const hook = ({ receiver }: AgentStage) => ({
  name: "Bell",
  events: ["ticket.created"],
  targetUrl: `${receiver.url}/200`,
});
const newHook = async (stage: AgentStage) =>
  (await stage.agents.Webhook.saveWebhookAsync(hook(stage))).webhookId ?? 0;

export const webhookRows: AgentRows<"Webhook"> = {
  createDefaultWebhookAsync: {
    call: () => [],
    look: (draft) => {
      expect(draft).toMatchObject({ webhookId: 0, state: "Active" });
    },
    nothing: tells(expect.objectContaining({ webhookId: 0 })),
  },
  saveWebhookAsync: {
    call: (stage) => [hook(stage)],
    look: async (saved, { agents }) => {
      expect(saved).toMatchObject({ name: "Bell", events: ["ticket.created"] });
      expect(await agents.Webhook.getWebhookAsync(saved.webhookId ?? 0)).toEqual(saved);
    },
    nothing: refused(400),
  },
  getWebhookAsync: {
    call: async (stage) => [await newHook(stage)],
    look: (webhook, _stage, [id]) => {
      expect(webhook).toMatchObject({ webhookId: id, name: "Bell" });
    },
    nothing: refused(400, "webhookId"),
  },
  getAllWebhooksAsync: {
    call: async (stage) => {
      await newHook(stage);
      return ["Bell", "ticket.created", "Active" as never];
    },
    look: (webhooks) => {
      expect(webhooks).toContainEqual(expect.objectContaining({ name: "Bell" }));
    },
    nothing: tells(expect.any(Array)),
  },
  deleteWebhookAsync: {
    call: async (stage) => [await newHook(stage)],
    look: async (answer, { agents }, [id]) => {
      expect(answer).toBe(NO_ANSWER);
      expect(await agents.Webhook.getWebhookAsync(id)).toBeNull();
    },
    nothing: refused(400, "webhookId"),
  },
  testWebhookAsync: {
    call: (stage) => [hook(stage)],
    look: (result, { receiver }) => {
      expect(result).toMatchObject({ success: true });
      expect(receiver.calls.length).toBeGreaterThan(0);
    },
    nothing: refused(400, "Webhook/Name", "Webhook/TargetUrl"),
  },
  signalEventAsync: {
    call: async () => ["ticket.created", 1, {}],
    look: (answer) => {
      expect(answer).toBe(NO_ANSWER);
    },
    nothing: refused(400, "EventName"),
  },
  getLastErrorAsync: {
    call: async (stage) => [await newHook(stage)],
    look: (error) => {
      expect(error).toBeNull();
    },
    nothing: tells(null),
  },
};
