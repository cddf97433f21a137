import type { IncomingHttpHeaders } from "node:http";
import { describe, expect, it } from "vitest";
import { challengeFor, insufficientScope } from "./challenge.ts";

const usual = { contextIdentifier: "Default", offersBasic: true } as const;

describe("challengeFor", () => {
  it("offers every scheme to a program", () => {
    expect(challengeFor({}, usual)).toBe(
      'SoTicket realm="Default", Bearer realm="Default", Basic realm="Default", charset="UTF-8"',
    );
  });

  it("does not offer Basic where it is not accepted", () => {
    expect(challengeFor({}, { contextIdentifier: "Cust1", offersBasic: false })).toBe(
      'SoTicket realm="Cust1", Bearer realm="Cust1"',
    );
  });

  it.each<IncomingHttpHeaders>([
    { "x-xsrf-token": "x" },
    { "sec-fetch-mode": "cors" },
    { "x-requested-with": "XMLHttpRequest" },
    { cookie: "so_session=x" },
    { cookie: "so_session=" },
    { cookie: "a=b; so_session=x" },
  ])("does not make a browser, known by %j, open its own sign-in box", (headers) => {
    expect(challengeFor(headers, usual)).toBe('SoTicket realm="Default", Bearer realm="Default"');
  });

  it.each(["balancer=so_session=1", "not_so_session=x", ""])(
    "does not take a program with the cookie %j for a browser",
    (cookie) => {
      expect(challengeFor({ cookie }, usual)).toContain("Basic");
    },
  );

  it("says which kind of token was refused", () => {
    expect(challengeFor({}, { ...usual, refused: "ticket" })).toMatch(
      /^SoTicket realm="Default", error="invalid_token", Bearer realm="Default", Basic /,
    );
    expect(challengeFor({}, { ...usual, refused: "token" })).toContain(
      'Bearer realm="Default", error="invalid_token"',
    );
    expect(challengeFor({}, usual)).not.toContain("error");
  });
});

it("a 403 for want of a scope names the scope that is needed", () => {
  expect(insufficientScope("Cust1", "write")).toBe(
    'Bearer realm="Cust1", error="insufficient_scope", scope="write"',
  );
});
