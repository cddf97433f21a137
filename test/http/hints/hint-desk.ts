import { afterEach, beforeAll } from "vitest";
import { createHintAnalyser } from "../../../src/server/ai/hint-analyser.ts";
import type { TestApi } from "../../support/test-api.ts";
import type { TestDatabase } from "../../support/test-database.ts";
import { messageDesk, type MessageDesk } from "../messages/message-desk.ts";

/** A customer whose language nobody knows, and a Dane. */
export const customers = { ada: 70, dane: 71 } as const;

const usualSettings = {
  AiTextAnalysis: "1",
  AiSuggestCategory: "1",
  SentimentCalculationTimeframe: "1440",
};

/** A desk with customers that write, under a clock that tests hold. */
export interface HintDesk extends MessageDesk {
  /** A message of a customer on a ticket. */
  write(ticketId: number, body: string, more?: object): Promise<number>;
  /** Analyses what waits. */
  analyse(): Promise<void>;
  set(settings: Partial<Record<keyof typeof usualSettings, string>>): Promise<void>;
  waiting(): Promise<number[]>;
  hintsOf(ticketId: number): Promise<Record<string, unknown>>;
  hintsOfMessage(messageId: number): Promise<Record<string, unknown>>;
}

/** Call it while tests are collected. Each test ends with nothing waiting and the usual settings. */
export function hintDesk(api: TestApi, database: TestDatabase): HintDesk {
  const desk = messageDesk(api, database);
  const set: HintDesk["set"] = async (settings) => {
    for (const [name, value] of Object.entries(settings)) {
      await database.db.query("update setting set value = $2 where name = $1", [name, value]);
    }
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
  };
  beforeAll(async () => {
    await database.db.query(
      `insert into person (person_id, first_name, last_name, language_id)
       values (${customers.ada}, 'Ada', 'Lovelace', 0), (${customers.dane}, 'Niels', 'Bohr', 4)`,
    );
  });
  afterEach(async () => {
    await database.db.query("delete from waiting_analysis");
    await set(usualSettings);
  });
  const one = async (sql: string, id: number): Promise<Record<string, unknown>> => {
    const { rows } = await database.db.query(sql, [id]);
    return rows[0] ?? {};
  };
  return {
    ...desk,
    write: (ticketId, body, more = {}) =>
      desk.addMessage(ticketId, { Body: body, Person: { PersonId: customers.ada }, ...more }),
    analyse: () => createHintAnalyser(api.context).analyseDue(),
    set,
    waiting: async () => {
      const sql = "select message_id from waiting_analysis order by message_id";
      const { rows } = await database.db.query<{ message_id: number }>(sql);
      return rows.map((row) => row.message_id);
    },
    hintsOf: (ticketId) =>
      one(
        `select language, sentiment, sentiment_confidence as confidence, suggested_category_id as suggested,
                version, last_changed_at as changed
           from ticket where ticket_id = $1`,
        ticketId,
      ),
    hintsOfMessage: (messageId) =>
      one(
        `select language, sentiment, sentiment_confidence as confidence from message where message_id = $1`,
        messageId,
      ),
  };
}
