import type { IncomingHttpHeaders } from "node:http";
import { describe, expect, it } from "vitest";
import { challengeFor } from "./challenge.ts";

describe("challengeFor", () => {
  it("offers every scheme to a program", () => {
    expect(challengeFor({})).toBe(
      'SoTicket realm="Default", Bearer realm="Default", Basic realm="Default", charset="UTF-8"',
    );
  });

  it.each<IncomingHttpHeaders>([
    { "x-xsrf-token": "x" },
    { "sec-fetch-mode": "cors" },
    { "x-requested-with": "XMLHttpRequest" },
    { cookie: "so_session=x" },
    { cookie: "a=b; so_session=x" },
  ])("does not make a browser, known by %j, open its own sign-in box", (headers) => {
    expect(challengeFor(headers)).toBe('SoTicket realm="Default", Bearer realm="Default"');
  });

  it.each(["balancer=so_session=1", "not_so_session=x", ""])(
    "does not take a program with the cookie %j for a browser",
    (cookie) => {
      expect(challengeFor({ cookie })).toContain("Basic");
    },
  );

  it("says which token was refused", () => {
    expect(challengeFor({}, "ticket")).toMatch(
      /^SoTicket realm="Default", error="invalid_token", Bearer realm="Default", Basic /,
    );
    expect(challengeFor({}, "bearer")).toContain('Bearer realm="Default", error="invalid_token"');
    expect(challengeFor({}, "basic")).not.toContain("error");
  });
});
