import { expect } from "vitest";
import { refused, tells } from "../operations/outcome.ts";
import type { AgentRows } from "./agent-row.ts";

export const aiRows: AgentRows<"AI"> = {
  detectLanguageAsync: {
    call: () => ["Vår skrivare har inte skrivit ut något sedan i går."],
    look: (language) => {
      expect(language).toBe("sv");
    },
    nothing: tells(""),
  },
  detectSentimentAsync: {
    call: () => ["I am very disappointed. This is unacceptable."],
    look: (sentiment) => {
      expect(sentiment.score).toBeLessThan(0);
      expect(sentiment.confidence).toBeGreaterThan(0);
    },
    nothing: tells(expect.objectContaining({ score: 0, confidence: 0 })),
  },
  guessCategoryAsync: {
    // Nothing was learned yet, so nothing can be guessed.
    call: async ({ createTicket }) => [await createTicket()],
    look: (categoryId) => {
      expect(categoryId).toBe(0);
    },
    nothing: tells(0),
  },
  trainCategoryGuesserAsync: {
    call: () => [0, 100, 1000],
    look: async (trainingId, { query }) => {
      expect(
        await query("select max_items from category_training where training_id = $1", [trainingId]),
      ).toEqual([{ max_items: 100 }]);
    },
    nothing: tells(expect.stringMatching(/^\d+$/)),
  },
  getTrainingStatusAsync: {
    call: () => [],
    look: (training) => {
      expect(training).toMatchObject({ currentModel: null, previousModel: null });
    },
    nothing: tells(expect.objectContaining({ currentModel: null })),
  },
  summarizeTextAsync: {
    call: () => ["A long text.", 50, "en"],
    never: refused(501),
    nothing: refused(501),
  },
  summarizeTicketAsync: {
    call: async ({ createTicket }) => [await createTicket(), 2, "en"],
    never: refused(501),
    nothing: refused(501),
  },
  translateAsync: {
    call: () => ["No light", "no"],
    never: refused(501),
    nothing: refused(501),
  },
};

export const customerServiceRows: AgentRows<"CustomerService"> = {
  findTicketsByTitleOrIdAsync: {
    call: async ({ createTicket }) => {
      await createTicket({ Title: "Blue lamp" });
      return ["blue", 5];
    },
    look: (tickets) => {
      expect(tickets.map(({ title }) => title)).toEqual(["Blue lamp"]);
    },
    nothing: refused(400, "TitleOrId"),
  },
};
