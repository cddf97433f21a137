import type { Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { requireMetricsReader } from "./require-metrics-reader.ts";

const TOKEN = "a-token-of-twenty-four-x";

function mayRead(
  headers: Record<string, string>,
  { from = "127.0.0.1", token = null }: { from?: string; token?: string | null } = {},
): boolean {
  try {
    requireMetricsReader({ headers, socket: { remoteAddress: from } as Socket }, token);
    return true;
  } catch {
    return false;
  }
}

describe("without a token", () => {
  test.each([
    ["127.0.0.1", "127.0.0.1:8080", true],
    ["127.0.0.1", "localhost:8080", true],
    ["127.9.9.9", "LOCALHOST", true],
    ["::1", "[::1]:8080", true],
    ["::ffff:127.0.0.1", "localhost", true],
    ["128.0.0.1", "localhost", false],
    ["::ffff:10.0.0.1", "localhost", false],
    ["10.0.0.7", "127.0.0.1:8080", false],
    ["127.0.0.1", "desk.example.com", false],
    ["127.0.0.1", "localhost.example.com", false],
    ["127.0.0.1", "", false],
  ])("a caller at %s that asks %j may read: %s", (from, host, expected) => {
    expect(mayRead({ host }, { from })).toBe(expected);
  });

  test.each(["forwarded", "via", "x-forwarded-for", "x-real-ip"])(
    "nobody reads through a proxy that adds %s",
    (name) => {
      expect(mayRead({ host: "localhost", [name]: "127.0.0.1" })).toBe(false);
    },
  );
});

describe("with a token", () => {
  test.each([
    [`Bearer ${TOKEN}`, true],
    [`bearer  ${TOKEN} `, true],
    [`Bearer ${TOKEN}x`, false],
    [`Basic ${TOKEN}`, false],
    ["Bearer", false],
    ["", false],
  ])("%j may read: %s", (authorization, expected) => {
    const token = TOKEN;
    const proxied = { host: "desk.example.com", "x-forwarded-for": "10.0.0.1" };
    expect(mayRead({ ...proxied, authorization }, { from: "10.0.0.2", token })).toBe(expected);
  });

  test("being on this machine is not enough", () => {
    expect(mayRead({ host: "localhost" }, { token: "secret" })).toBe(false);
  });
});
