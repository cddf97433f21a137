import { beforeAll, describe, expect, it } from "vitest";
import type { CategorizationStatusResponse } from "../../../src/contract/carriers/categorization-status-response.ts";
import type { Sentiment } from "../../../src/contract/carriers/sentiment.ts";
import { createHintAnalyser } from "../../../src/server/ai/hint-analyser.ts";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import type { JsonOf } from "../../support/json-of.ts";
import { testApi, testStart } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { hintDesk } from "./hint-desk.ts";

const matters = {
  printers: ["The printer jams on page", "Paper stuck in the printer, tray", "No toner in printer"],
  network: ["The VPN drops every", "No wifi in meeting room", "The network is slow on floor"],
};

describeEachDatabase("the AI agent", (database) => {
  const api = testApi(database);
  const desk = hintDesk(api, database);
  let reader = "";
  let categories = { printers: 0, network: 0, few: 0 };

  const ask = <Json>(operation: string, body: unknown = {}, as?: string) =>
    api.call<Json & ErrorBody>(operation, { agent: "AI", body, ...(as !== undefined && { as }) });
  const status = async () =>
    (await ask<JsonOf<typeof CategorizationStatusResponse>>("GetTrainingStatus", undefined)).json;

  beforeAll(async () => {
    reader = await api.addUser("reader", "Reader");
    const { rows } = await database.db.query<{ category_id: number }>(
      `insert into category (name, full_name, external_name)
       values ('Printers', 'Printers', 'p'), ('Network', 'Network', 'n'), ('Few', 'Few', 'f')
       returning category_id`,
    );
    const [printers = 0, network = 0, few = 0] = rows.map((row) => row.category_id);
    categories = { printers, network, few };
    await desk.set({});
  });

  /** A ticket in the general category on which a customer has written. */
  const newTicket = async (title: string, text: string): Promise<number> => {
    const ticketId = await desk.createTicket({ Title: title, Category: { TicketCategoryId: 1 } });
    await desk.write(ticketId, text);
    return ticketId;
  };

  /** Tickets that somebody has moved where they belong. */
  const sortTickets = async (): Promise<void> => {
    for (const matter of ["printers", "network"] as const) {
      for (let count = 0; count < 60; count += 1) {
        const texts = matters[matter];
        const text = `${texts[count % texts.length] ?? ""} ${count}`;
        const ticketId = await newTicket(text, `${text}. Please help.`);
        const body = { TicketId: ticketId, Category: { TicketCategoryId: categories[matter] } };
        await api.call("SaveTicketEntity", { body });
      }
    }
    const few = await newTicket("Coffee", "The coffee machine is empty");
    const body = { TicketId: few, Category: { TicketCategoryId: categories.few } };
    await api.call("SaveTicketEntity", { body });
  };

  describe("DetectLanguage", () => {
    it.each([
      ["Guten Tag, unser Drucker druckt seit gestern nicht mehr.", "de"],
      ["Skriveren vår har ikke skrevet ut noe siden i går.", "no"],
      ["Vores printer har ikke udskrevet noget siden i går.", "da"],
      ["Onze printer drukt sinds gisteren niets meer af.", "nl"],
      ["Vår skrivare har inte skrivit ut något sedan i går.", "sv"],
      ["Our printer has printed nothing since yesterday.", "en"],
      ["", ""],
      ["12345", ""],
      [null, ""],
    ])("%s -> '%s'", async (Text, language) => {
      const answer = await ask<string>("DetectLanguage", { Text });
      expect([answer.status, answer.json]).toEqual([200, language]);
    });
  });

  describe("DetectSentiment", () => {
    it.each([
      ["I am very disappointed. This is unacceptable.", -1],
      ["Ich bin sehr zufrieden, herzlichen Dank!", 1],
      ["The meeting is on Monday.", 0],
    ])("%s -> sign %i", async (Text, sign) => {
      const { json } = await ask<JsonOf<typeof Sentiment>>("DetectSentiment", { Text });
      expect(Math.sign(json.Score)).toBe(sign);
      expect(json.Confidence > 0).toBe(sign !== 0);
      expect(json).toMatchObject({ TableRight: null, FieldProperties: {} });
    });

    it("knows nothing of a text without words", async () => {
      const { json } = await ask("DetectSentiment", { Text: "" });
      expect(json).toMatchObject({ Score: 0, Confidence: 0 });
    });
  });

  it("says nothing while the desk does not want texts to be analysed", async () => {
    await desk.set({ AiTextAnalysis: "0" });
    expect((await ask("DetectLanguage", { Text: "Our printer is broken" })).json).toBe("");
    const { json } = await ask("DetectSentiment", { Text: "Our printer is broken" });
    expect(json).toMatchObject({ Score: 0, Confidence: -1 });
  });

  describe("categories", () => {
    it("are not guessed before a model was trained", async () => {
      expect(await status()).toMatchObject({
        ContextIdentifier: expect.any(String),
        Status: "Unavailable",
        CurrentModel: null,
        PreviousModel: null,
      });
      const ticketId = await newTicket("Printer", "The printer jams");
      expect((await ask("GuessCategory", { TicketId: ticketId })).json).toBe(0);
    });

    it("are not learned from too few tickets", async () => {
      expect((await ask("TrainCategoryGuesser")).status).toBe(200);
      await desk.analyse();
      expect(await status()).toMatchObject({ Status: "Unavailable" });
    });

    it("are learned from what people have decided, and suggested from then on", async () => {
      await sortTickets();
      const [first, second] = await Promise.all([
        ask<string>("TrainCategoryGuesser", { MaxItems: 5000 }),
        ask<string>("TrainCategoryGuesser", { MaxItems: 5000 }),
      ]);
      expect(first.json).toMatch(/^\d+$/);
      expect(second.json).toBe(first.json);
      expect(await status()).toMatchObject({ Status: "Running", CurrentModel: null });
      await desk.analyse();
      const trained = await status();
      expect(trained).toMatchObject({
        Status: "Finished",
        CurrentModel: { TicketCountForTraining: 120 },
        PreviousModel: null,
      });
      expect(trained.CurrentModel?.Accuracy).toBeGreaterThan(0.9);

      const ticketId = await newTicket("Printer", "Paper jams in our printer again");
      const guess = await ask<number>("GuessCategory", { TicketId: ticketId });
      expect(guess.json).toBe(categories.printers);
      expect(await desk.hintsOf(ticketId)).toMatchObject({ suggested: null });
      await desk.analyse();
      const { json } = await api.call(`GetTicketEntity?ticketEntityId=${ticketId}`);
      expect(json).toMatchObject({
        SuggestedCategoryId: categories.printers,
        SuggestedCategoryName: "Printers",
        OrigHumanCategoryId: 0,
        Category: { TicketCategoryId: 1 },
      });
      await desk.write(ticketId, "And the VPN drops, the wifi and the network are slow");
      await desk.analyse();
      expect(await desk.hintsOf(ticketId)).toMatchObject({ suggested: categories.printers });
    });

    it.each([
      ["what nobody has learned anything about", "Lunch", "Potatoes with onions", {}],
      ["the ticket's own", "Printer", "The printer jams", { own: true }],
      ["nothing while it is not wanted", "Printer", "The printer jams", { off: true }],
      ["one that is gone", "Printer", "The printer jams", { gone: true }],
      ["nothing once somebody has decided", "Printer", "The printer jams", { decided: true }],
      ["nothing for a closed ticket", "Printer", "The printer jams", { closed: true }],
    ])(
      "suggest not %s",
      async (_what, title, text, { own, off, gone, decided, closed }: Wishes) => {
        if (off === true) await desk.set({ AiSuggestCategory: "0" });
        const ticketId = await desk.createTicket({
          Title: title,
          Category: { TicketCategoryId: own === true ? categories.printers : 1 },
        });
        if (decided === true) {
          const body = { TicketId: ticketId, Category: { TicketCategoryId: categories.few } };
          await api.call("SaveTicketEntity", { body });
        }
        if (closed === true) {
          await api.call("SaveTicketEntity", {
            body: { TicketId: ticketId, BaseStatus: "Closed" },
          });
        }
        await desk.write(ticketId, text);
        const hints =
          gone === true
            ? { ...api.context.hints, guessCategory: async () => 987_654 }
            : api.context.hints;
        await createHintAnalyser({ ...api.context, hints }).analyseDue();
        expect(await desk.hintsOf(ticketId)).toMatchObject({ suggested: null });
      },
    );

    it("keep the model before the newest to be compared with", async () => {
      api.clock.set(testStart + 3600);
      await ask("TrainCategoryGuesser");
      await desk.analyse();
      await ask("TrainCategoryGuesser", { MaxItems: 100, MaxTextLength: 1 });
      await desk.analyse();
      api.clock.set(testStart);
      const { CurrentModel, PreviousModel } = await status();
      expect(CurrentModel?.TicketCountForTraining).toBeLessThan(
        PreviousModel?.TicketCountForTraining ?? 0,
      );
      const { rows } = await database.db.query("select model_id from category_model");
      expect(rows).toHaveLength(2);
    });

    it("are guessed for nobody who may not read the ticket, and for no ticket that is not there", async () => {
      const none = await api.addUser("none", "Agent, own categories");
      const ticketId = await newTicket("Printer", "The printer jams");
      expect((await ask("GuessCategory", { TicketId: ticketId }, none)).json).toBe(0);
      expect((await ask("GuessCategory", { TicketId: 987_654 })).json).toBe(0);
    });
  });

  describe("TrainCategoryGuesser", () => {
    it("is for those who administer categories", async () => {
      const { status: code } = await ask("TrainCategoryGuesser", {}, reader);
      expect(code).toBe(403);
      const { rows } = await database.db.query("select from category_training where state = 1");
      expect(rows).toEqual([]);
    });

    it.each([
      ["SelectionId", 7],
      ["MaxItems", -1],
      ["MaxTextLength", -1],
    ])("refuses %s %i and stores nothing", async (member, value) => {
      const answer = await ask("TrainCategoryGuesser", { [member]: value });
      expect(answer.status).toBe(400);
      expect(answer.text).toContain(member);
      const { rows } = await database.db.query("select from category_training where state = 1");
      expect(rows).toEqual([]);
    });
  });

  it.each(["Translate", "SummarizeText", "SummarizeTicket"])("%s says why not", async (name) => {
    const { status: code, json } = await ask(name);
    expect(code).toBe(501);
    expect(json).toMatchObject({ ErrorType: "NotSupportedException" });
    expect(json.ErrorMessage).toContain("no language model");
  });
});

interface Wishes {
  readonly own?: boolean;
  readonly off?: boolean;
  readonly gone?: boolean;
  readonly decided?: boolean;
  readonly closed?: boolean;
}
