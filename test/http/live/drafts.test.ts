import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../support/browser.ts";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";

describeEachDatabase("drafts", (database) => {
  const api = testApi(database);
  let colleague = "";
  let ticketId = 0;

  const drafts = (path = "", method = "GET", body?: unknown, as = api.administrator) =>
    ask(api, `/api/counterfoil/v1/drafts${path}`, {
      method,
      body,
      headers: { authorization: `Basic ${btoa(as)}` },
    });
  const newTicket = async () =>
    (await api.call("SaveTicketEntity", { body: { Title: "Lamp" } })).json.TicketId;

  beforeAll(async () => {
    colleague = await api.addUser("colleague", "Administrator");
    ticketId = await newTicket();
  });

  it("are kept as they were written, one for each way to write", async () => {
    const written = {
      Content: "Dear Ada,\n",
      ToRecipients: ["ada@example.com"],
      Cc: [],
      Bcc: ["bob@example.com"],
      Subject: "Lamp",
      AttachmentIds: [3],
      BaseMessageId: 7,
    };
    const saved = await drafts(`/${ticketId}/Reply`, "PUT", written);
    const expected = { ...written, TicketId: ticketId, Mode: "Reply", SavedAt: expect.any(String) };
    expect([saved.status, saved.json]).toEqual([200, expected]);
    expect((await drafts(`/${ticketId}/Reply`)).json).toEqual(expected);
    expect((await drafts(`/${ticketId}/Note`)).json).toBeNull();
    await drafts(`/${ticketId}/Note`, "PUT", { Content: "Broken by us" });
    expect((await drafts()).json).toHaveLength(2);
    expect((await drafts(`/${ticketId}/Reply`)).json).toEqual(expected);
  });

  it("are replaced by what is written later, and go when they are forgotten", async () => {
    await drafts(`/${ticketId}/Forward`, "PUT", { Content: "A" });
    await drafts(`/${ticketId}/Forward`, "PUT", { Content: "B" });
    expect((await drafts(`/${ticketId}/Forward`)).json).toMatchObject({
      Content: "B",
      Subject: "",
    });
    expect((await drafts(`/${ticketId}/Forward`, "DELETE")).status).toBe(204);
    expect((await drafts(`/${ticketId}/Forward`)).json).toBeNull();
    expect((await drafts(`/${ticketId}/Forward`, "DELETE")).status).toBe(204);
  });

  it("are nobody else's", async () => {
    await drafts(`/${ticketId}/Reply`, "PUT", { Content: "Mine" });
    expect((await drafts(`/${ticketId}/Reply`, "GET", undefined, colleague)).json).toBeNull();
    expect((await drafts("", "GET", undefined, colleague)).json).toEqual([]);
    await drafts(`/${ticketId}/Reply`, "DELETE", undefined, colleague);
    expect((await drafts(`/${ticketId}/Reply`)).json).toMatchObject({ Content: "Mine" });
  });

  it("can be about a ticket that does not exist yet", async () => {
    await drafts("/0/New", "PUT", { Subject: "Lamp" });
    expect((await drafts("/0/New")).json).toMatchObject({ TicketId: 0, Subject: "Lamp" });
  });

  it("follow a ticket that is merged", async () => {
    const [gone, stays] = [await newTicket(), await newTicket()];
    await drafts(`/${gone}/Reply`, "PUT", { Content: "Half a sent" });
    const merged = await api.call("MergeTickets", {
      body: { MergedTicketEntity: { TicketId: stays }, SecondaryTicketIds: [gone] },
    });
    expect(merged.status).toBe(200);
    expect((await drafts(`/${stays}/Reply`)).json).toMatchObject({
      TicketId: stays,
      Content: "Half a sent",
    });
    await drafts(`/${stays}/Reply`, "DELETE");
    expect((await drafts(`/${stays}/Reply`)).json).toBeNull();
  });

  describe("are refused", () => {
    it.each([
      ["in a way that nobody writes", "/1/Shout", 400],
      ["about a ticket that is not there", "/99999/Reply", 404],
      ["about no number", "/x/Reply", 400],
    ])("%s", async (_what, path, status) => {
      expect((await drafts(path, "PUT", { Content: "A" })).status).toBe(status);
    });

    it.each([
      [1_900_000, 200],
      [2_100_000, 413],
    ])("when they are very long: %i letters", async (length, status) => {
      const answer = await drafts(`/${ticketId}/Note`, "PUT", { Content: "a".repeat(length) });
      expect(answer.status).toBe(status);
    });
  });
});
