import { describe, expect, it } from "vitest";
import { createHintAnalyser } from "../../../src/server/ai/hint-analyser.ts";
import type { HintProvider } from "../../../src/server/ai/hint-provider.ts";
import { testApi, testStart } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { customers, hintDesk } from "./hint-desk.ts";

const angry = "This is unacceptable. The printer is broken again and nobody answers.";
const happy = "It works again now. Thank you very much for the quick and friendly help!";
const nothing = { language: "", sentiment: 0, confidence: 0 };

/** Fails, or answers when it is told to. */
const moody = {
  fails: false,
  asked: 0,
  release: null as (() => void) | null,
};

const moodyHints: HintProvider = {
  async detectLanguage() {
    moody.asked += 1;
    if (moody.fails) throw new Error("out of order");
    await new Promise<void>((resolve) => {
      moody.release = resolve;
    });
    return "en";
  },
  scoreSentiment: async () => ({ score: moody.asked, confidence: 50 }),
  guessCategory: async () => 0,
};

describeEachDatabase("analysing what customers write", (database) => {
  const api = testApi(database);
  const desk = hintDesk(api, database);

  describe("what is analysed", () => {
    it("is an external message of a customer, after it is stored", async () => {
      const ticketId = await desk.createTicket();
      const messageId = await desk.write(ticketId, angry);
      expect(await desk.hintsOfMessage(messageId)).toEqual(nothing);
      expect(await desk.waiting()).toEqual([messageId]);
      await desk.analyse();
      const found = await desk.hintsOfMessage(messageId);
      expect(found).toMatchObject({ language: "en" });
      expect(found["sentiment"]).toBeLessThan(-40);
      expect(found["confidence"]).toBeGreaterThan(30);
      expect(await desk.hintsOf(ticketId)).toMatchObject(found);
      expect(await desk.waiting()).toEqual([]);
    });

    it.each([
      ["an internal one", { Slevel: "Internal" }],
      ["one of a user", { Person: null }],
      ["a bounce", { MessageCategory: "Bounce" }],
    ])("is not %s", async (_what, more) => {
      const ticketId = await desk.createTicket();
      await desk.write(ticketId, angry, more);
      expect(await desk.waiting()).toEqual([]);
    });

    it("is not one that is stored with its analysis", async () => {
      const ticketId = await desk.createTicket();
      await database.db.query(
        `insert into message (ticket_id, created_at, security_level, badge, language)
         values ($1, now(), 2, 4, 'sv'), ($1, now(), 2, 4, '')`,
        [ticketId],
      );
      expect(await desk.waiting()).toHaveLength(1);
    });

    it("is one with the badge of incoming ones, whoever it is from", async () => {
      const ticketId = await desk.createTicket();
      const messageId = await desk.write(ticketId, angry, { Person: null, Badge: "Incoming" });
      expect(await desk.waiting()).toEqual([messageId]);
    });

    it("is the HTML where there is no plain text, without what is quoted", async () => {
      const ticketId = await desk.createTicket();
      const html = "<p>Vielen Dank, der Drucker funktioniert wieder.</p>";
      const messageId = await desk.write(ticketId, "", { HtmlBody: html });
      const quoting = await desk.write(ticketId, `${happy}\n\nOn Monday, Bob wrote:\n> ${angry}`);
      await desk.analyse();
      expect(await desk.hintsOfMessage(messageId)).toMatchObject({ language: "de" });
      const found = await desk.hintsOfMessage(quoting);
      expect(found["sentiment"]).toBeGreaterThan(40);
    });

    it.each([
      ["as old as the timeframe", 1440 * 60, "en"],
      ["a second older", 1440 * 60 + 1, ""],
    ])("is a message %s: %i seconds -> '%s'", async (_what, ageSeconds, language) => {
      api.clock.set(testStart);
      const ticketId = await desk.createTicket();
      const messageId = await desk.write(ticketId, angry);
      api.clock.set(testStart + ageSeconds);
      await desk.analyse();
      api.clock.set(testStart);
      expect(await desk.hintsOfMessage(messageId)).toMatchObject({ language });
      expect(await desk.waiting()).toEqual([]);
    });

    it("is nothing when the desk does not want it", async () => {
      await desk.set({ AiTextAnalysis: "0" });
      const ticketId = await desk.createTicket();
      const messageId = await desk.write(ticketId, angry);
      await desk.analyse();
      expect(await desk.hintsOfMessage(messageId)).toEqual(nothing);
      expect(await desk.waiting()).toEqual([]);
    });
  });

  describe("the ticket", () => {
    it("has the language of the first and the mood of the newest message", async () => {
      const ticketId = await desk.createTicket();
      await desk.write(ticketId, angry);
      await desk.write(ticketId, "Vielen Dank, der Drucker funktioniert wieder sehr gut!");
      await desk.analyse();
      const hints = await desk.hintsOf(ticketId);
      expect(hints).toMatchObject({ language: "en" });
      expect(hints["sentiment"]).toBeGreaterThan(40);
    });

    it("is as it was for everybody who holds a copy", async () => {
      const ticketId = await desk.createTicket();
      await desk.write(ticketId, angry);
      const read = await fetch(`${api.url}/api/v1/Ticket/${ticketId}`, {
        headers: { authorization: `Basic ${btoa(api.administrator)}` },
      });
      const before = await desk.hintsOf(ticketId);
      api.clock.set(testStart + 60);
      const logged = (await desk.rowsOf("ticket_log", ticketId)).length;
      await desk.analyse();
      expect(await desk.hintsOf(ticketId)).toMatchObject({
        language: "en",
        version: before["version"],
        changed: before["changed"],
      });
      expect((await desk.rowsOf("ticket_log", ticketId)).length).toBe(logged);
      const saved = await api.call("SaveTicketEntity", {
        body: { ...((await read.json()) as object), Title: "Dark hall" },
        headers: { "if-match": read.headers.get("etag") ?? "" },
      });
      api.clock.set(testStart);
      expect(saved.json).toMatchObject({ Title: "Dark hall", Language: "en" });
    });
  });

  describe("the language of short texts", () => {
    it("is that of the sender where the text fits several", async () => {
      const ticketId = await desk.createTicket({ Title: "VPN" });
      const text = "VPN virker ikke hjemme";
      const [unknown, dane] = [
        await desk.write(ticketId, text),
        await desk.write(ticketId, text, { Person: { PersonId: customers.dane } }),
      ];
      await desk.analyse();
      expect(await desk.hintsOfMessage(dane)).toMatchObject({ language: "da" });
      expect(["no", "da"]).toContain((await desk.hintsOfMessage(unknown))["language"]);
    });
  });

  describe("several processes", () => {
    it("analyse every message once", async () => {
      const ticketId = await desk.createTicket();
      const messageIds: number[] = [];
      for (let count = 0; count < 30; count += 1) {
        messageIds.push(await desk.write(ticketId, `${angry} ${count}`));
      }
      let asked = 0;
      const counting: HintProvider = {
        ...api.context.hints,
        detectLanguage: (text, prior) => {
          asked += 1;
          return api.context.hints.detectLanguage(text, prior);
        },
      };
      const context = { ...api.context, hints: counting };
      await Promise.all([1, 2, 3].map(() => createHintAnalyser(context).analyseDue()));
      expect(asked).toBe(messageIds.length);
      expect(await desk.waiting()).toEqual([]);
      for (const id of messageIds) {
        expect(await desk.hintsOfMessage(id)).toMatchObject({ language: "en" });
      }
    });
  });

  describe("a provider", () => {
    it("that fails is asked again after a minute, and five times at most", async () => {
      Object.assign(moody, { fails: true, asked: 0 });
      const ticketId = await desk.createTicket();
      const messageId = await desk.write(ticketId, angry);
      const asked: number[] = [];
      for (const seconds of [0, 59, 60, 120, 180, 240, 300]) {
        api.clock.set(testStart + seconds);
        await createHintAnalyser({ ...api.context, hints: moodyHints }).analyseDue();
        asked.push(moody.asked);
      }
      api.clock.set(testStart);
      expect(asked).toEqual([1, 1, 2, 3, 4, 5, 5]);
      expect(await desk.waiting()).toEqual([]);
      expect(await desk.hintsOfMessage(messageId)).toEqual(nothing);
    });

    it("that is slow keeps no save waiting, and does not overwrite what came meanwhile", async () => {
      Object.assign(moody, { fails: false, asked: 0, release: null });
      const ticketId = await desk.createTicket();
      const messageId = await desk.write(ticketId, angry);
      const moodily = { ...api.context, hints: moodyHints };
      const analysed = createHintAnalyser(moodily).analyseDue();
      while (moody.release === null) await new Promise((resolve) => setImmediate(resolve));
      const saved = await desk.saveMessage({ EjMessageId: messageId, Important: true });
      expect(saved.status).toBe(200);
      const sql = "update message set language = 'nl' where message_id = $1";
      await database.db.query(sql, [messageId]);
      moody.release();
      await analysed;
      expect(await desk.hintsOfMessage(messageId)).toMatchObject({ language: "nl", sentiment: 0 });
      expect(await desk.waiting()).toEqual([]);
    });

    it("that is slow may be late: the message is gone, or on another ticket", async () => {
      Object.assign(moody, { fails: false, asked: 0, release: null });
      const [first, second] = [await desk.createTicket(), await desk.createTicket()];
      const messageId = await desk.write(first, angry);
      const moodily = { ...api.context, hints: moodyHints };
      const analysed = createHintAnalyser(moodily).analyseDue();
      while (moody.release === null) await new Promise((resolve) => setImmediate(resolve));
      const merged = await api.call("MergeTickets", {
        body: { MergedTicketEntity: { TicketId: second }, SecondaryTicketIds: [first] },
      });
      expect(merged.status).toBe(200);
      moody.release();
      await analysed;
      expect(await desk.hintsOfMessage(messageId)).toMatchObject({ language: "en" });
      expect(await desk.hintsOf(second)).toMatchObject({ language: "en" });
      expect(await desk.hintsOf(first)).toMatchObject({ language: "" });
    });
  });
});
