import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { removeRecordedAnswers } from "../../src/server/storage/recorded-answers/recorded-answers.ts";
import { testApi, testStart } from "../support/test-api.ts";
import { describeEachDatabase } from "../support/test-database.ts";

const DAY_SECONDS = 86_400;

describeEachDatabase("Idempotency-Key", (database) => {
  const api = testApi(database);
  let keys = 0;
  const newKey = () => `key-${(keys += 1)}`;

  const save = (key: string, body: unknown, as?: string) =>
    api.call("SaveTicketEntity", {
      body,
      headers: { "idempotency-key": key },
      ...(as === undefined ? {} : { as }),
    });
  const countOf = async (title: string): Promise<number> => {
    const sql = "select count(*) as count from ticket where title = $1";
    const { rows } = await database.db.query<{ count: number }>(sql, [title]);
    return rows[0]?.count ?? -1;
  };

  it("carries out once what is sent twice, and repeats the answer byte for byte", async () => {
    const key = newKey();
    const first = await save(key, { Title: "Twice" });
    const second = await save(key, { Title: "Twice" });
    expect(first.status).toBe(200);
    expect(second.status).toBe(200);
    expect(second.text).toBe(first.text);
    expect(first.headers.get("idempotency-replayed")).toBeNull();
    expect(second.headers.get("idempotency-replayed")).toBe("true");
    expect(second.headers.get("content-type")).toBe(first.headers.get("content-type"));
    expect(await countOf("Twice")).toBe(1);
  });

  it("makes one ticket of many calls at a time", async () => {
    const key = newKey();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => save(key, { Title: "At a time" })),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(
      answers.filter(({ headers }) => headers.get("idempotency-replayed") === null),
    ).toHaveLength(1);
    expect(await countOf("At a time")).toBe(1);
  });

  it("makes one ticket when the connection is cut before the answer, in parallel with another", async () => {
    const key = newKey();
    const body = JSON.stringify({ Title: "Cut" });
    const { hostname, port } = new URL(api.url);
    const socket = connect(Number(port), hostname);
    await once(socket, "connect");
    socket.write(
      `POST /api/v1/Agents/Ticket/SaveTicketEntity HTTP/1.1\r\nHost: ${hostname}\r\n` +
        `Authorization: Basic ${btoa(api.administrator)}\r\nIdempotency-Key: ${key}\r\n` +
        `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    const parallel = save(key, { Title: "Cut" });
    socket.destroy();
    expect((await parallel).status).toBe(200);
    expect((await save(key, { Title: "Cut" })).text).toBe((await parallel).text);
    expect(await countOf("Cut")).toBe(1);
  });

  it("refuses a key that came with another request", async () => {
    const key = newKey();
    await save(key, { Title: "One" });
    const { status, json } = await save(key, { Title: "Other" });
    expect(status).toBe(409);
    expect(json.ErrorType).toBe("SoConflictException");
    expect(await countOf("Other")).toBe(0);
  });

  it("keeps the keys of two users apart", async () => {
    const key = newKey();
    const other = await api.addUser("ida0", "Administrator");
    const mine = await save(key, { Title: "Apart" });
    const theirs = await save(key, { Title: "Apart" }, other);
    expect(theirs.status).toBe(200);
    expect(theirs.json.TicketId).not.toBe(mine.json.TicketId);
  });

  it("leaves the key free when a call is refused, since nothing was done", async () => {
    const key = newKey();
    const refused = await save(key, { Title: "" });
    expect(refused.status).toBe(400);
    const granted = await save(key, { Title: "Mended" });
    expect(granted.status).toBe(200);
    expect(granted.headers.get("idempotency-replayed")).toBeNull();
  });

  it("repeats an answer for a day", async () => {
    const key = newKey();
    api.clock.set(testStart);
    const first = await save(key, { Title: "For a day" });
    api.clock.set(testStart + DAY_SECONDS - 1);
    expect((await save(key, { Title: "For a day" })).text).toBe(first.text);
    api.clock.set(testStart + DAY_SECONDS);
    const later = await save(key, { Title: "For a day" });
    expect(later.json.TicketId).not.toBe(first.json.TicketId);
    api.clock.set(testStart);
  });

  it("forgets old answers", async () => {
    await save(newKey(), { Title: "Old" });
    const { db } = database;
    expect(await removeRecordedAnswers(db, { until: testStart - 1, limit: 100 })).toBe(0);
    expect(await removeRecordedAnswers(db, { until: testStart, limit: 1 })).toBe(1);
  });

  it("means nothing on a call that changes nothing, or is only tried", async () => {
    const key = newKey();
    const headers = { "idempotency-key": key };
    const read = await api.call("CreateDefaultTicketEntity", { headers });
    expect(read.status).toBe(200);
    const tried = { ...headers, prefer: "dry-run" };
    const trial = await api.call("SaveTicketEntity", { body: { Title: "Tried" }, headers: tried });
    expect(trial.status).toBe(200);
    const { rows } = await database.db.query("select from recorded_answer where key = $1", [key]);
    expect(rows).toHaveLength(0);
  });

  describe("is 1 to 255 visible ASCII characters", () => {
    it.each([
      ["of one character", "!", 200],
      ["of 255 characters", "k".repeat(255), 200],
      ["of 256 characters", "k".repeat(256), 400],
      ["that is empty", "", 400],
      ["with a blank", "a b", 400],
      ["with æ", "\u00e6", 400],
    ])("a key %s", async (_what, key, status) => {
      expect((await save(key, { Title: "Key" })).status).toBe(status);
    });
  });

  it("rolls the ticket back with the answer", async () => {
    const key = newKey();
    // What stands in for a crash: the answer cannot be kept.
    await database.db.query(
      "alter table recorded_answer add constraint no_answers check (key <> 'key-crash' or status is null)",
    );
    const failed = await save("key-crash", { Title: "Half" });
    await database.db.query("alter table recorded_answer drop constraint no_answers");
    expect(failed.status).toBe(500);
    expect(await countOf("Half")).toBe(0);
    expect((await save(key, { Title: "Half" })).status).toBe(200);
  });
});
