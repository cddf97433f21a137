import { describe, expect, it } from "vitest";
import { resourcesOf } from "../../src/server/http/resources/resources.ts";
import { ask, basicOf } from "../support/browser.ts";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";

/** What numbers, names, dates, filters and places in a list are made of by somebody who means harm. */
const hostileValues = [
  "",
  " ",
  "0",
  "-1",
  "1.5",
  "1e9",
  "0x10",
  "NaN",
  "2147483647",
  "2147483648",
  "-2147483649",
  "9".repeat(400),
  "'; drop table ticket; --",
  "' or '1'='1",
  "$1",
  "1,2,,x,99999999999",
  "\0",
  "a\0b",
  "\u{10FFFF}",
  "\uFFFE",
  "%",
  "_",
  "\\",
  "../../etc/passwd",
  "<script>1</script>",
  "__proto__",
  "constructor",
  "toString",
  "0000-00-00",
  "9999-12-31T23:59:59Z",
  "-999999-01-01T00:00:00Z",
  "2026-02-30",
  "title eq '",
  `title eq '${"x".repeat(5000)}'`,
  `${"(".repeat(2000)}1 eq 1${")".repeat(2000)}`,
  `${"not ".repeat(3000)}title eq 'x'`,
  "title eq 'x' and ".repeat(800),
  "(?:a+)+$",
  "\u202E",
  "{}",
  "[]",
  "null",
] as const;

const bodies: readonly unknown[] = [
  null,
  [],
  "",
  0,
  true,
  [[[[]]]],
  { __proto__: null, constructor: 1 },
  ...["\0", "\uD800", "9".repeat(400), "x".repeat(70_000), "$1", "'"].map((text) => ({
    Name: text,
    Reason: text,
    Content: text,
    Body: text,
    Title: text,
    Filter: text,
    Mode: text,
    Address: text,
    Password: text,
    Key: text,
    Label: text,
    Change: { Title: text },
    Columns: [text],
    Scopes: [text],
  })),
  ...[-1, 2_147_483_648, 1.5, 1e308, "x", {}, [], null].map((value) => ({
    TicketId: value,
    SnapshotId: value,
    TicketIds: [value, value],
    AttachmentIds: value,
    BaseMessageId: value,
    HoldSeconds: value,
    LifeDays: value,
    UserId: value,
    Priority: value,
    Category: value,
    Tickets: value,
    Seed: value,
    Days: value,
    Change: value,
    Bodies: [value],
    Template: value,
  })),
];

/** Half of a surrogate pair cannot stand in an address. */
const encoded = (value: string): string => encodeURIComponent(Buffer.from(value).toString());

const own = resourcesOf({ systemUsers: false }).filter(({ path }) =>
  path.startsWith("/api/counterfoil/"),
);

const internals = /\.[cm]?[jt]s:\d+|node_modules|\bat \w[\w.]* \(|violates|relation "|\/src\//;

describe("our own addresses", () => {
  const api = testApi(testDatabase());

  /** What is wrong with an answer; null = nothing. */
  async function faultOf(method: string, address: string, body?: unknown): Promise<string | null> {
    const { status, text, json } = await ask(api, address, {
      method,
      headers: { authorization: basicOf(api.administrator), accept: "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const isWhole = status < 400 || typeof json["ErrorType"] === "string";
    const isExpected = (status < 500 || status === 501) && isWhole && !internals.test(text);
    if (isExpected) return null;
    const sent = JSON.stringify(body ?? null).slice(0, 200);
    return `${method} ${address.slice(0, 200)} ${sent}: ${String(status)} ${text.slice(0, 300)}`;
  }

  it.each(own.map((route) => [`${route.method} ${route.path}`, route] as const))(
    "%s answers whatever it is asked with",
    async (_name, { method, path, query = {}, body }) => {
      const usual = path.replaceAll(/\{\w+\}/g, "1");
      const names = Object.keys(query);
      const addresses = [
        ...hostileValues.flatMap((value) => [
          path.replaceAll(/\{\w+\}/g, encoded(value)),
          ...[...names, "$select", "unheard"].map(
            (name) => `${usual}?${encoded(name)}=${encoded(value)}`,
          ),
        ]),
        ...names.map((name) => `${usual}?${name}=1&${name}=2&${name}[]=3&${name}[a]=4`),
      ];
      const sent = body.kind === "none" ? [] : bodies;
      const faults: (string | null)[] = [];
      for (const address of addresses) faults.push(await faultOf(method, address));
      for (const each of sent) faults.push(await faultOf(method, usual, each));
      expect(faults.filter((fault) => fault !== null)).toEqual([]);
    },
  );
});
