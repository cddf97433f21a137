import { describe, expect, it } from "vitest";
import { challengeFor } from "./challenge.ts";

describe("challengeFor", () => {
  it("offers every scheme to a program", () => {
    expect(challengeFor({})).toBe(
      'SoTicket realm="Default", Bearer realm="Default", Basic realm="Default", charset="UTF-8"',
    );
  });

  it.each(["x-xsrf-token", "cookie", "sec-fetch-mode", "x-requested-with"])(
    "does not make a browser, known by %s, open its own sign-in box",
    (header) => {
      expect(challengeFor({ [header]: "x" })).not.toContain("Basic");
    },
  );
});
