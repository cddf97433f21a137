import { describe, expect, it } from "vitest";
import { createPasswordHasher } from "./password-hasher.ts";

const hasher = createPasswordHasher();

describe("a password hash", () => {
  it("is argon2id with the recommended cost, and salted", async () => {
    const [one, other] = await Promise.all([hasher.hash("Tje0"), hasher.hash("Tje0")]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(other).not.toBe(one);
  });

  it.each([
    ["correct horse", "correct horse", true],
    ["correct horse", "correct horse ", false],
    ["correct horse", "Correct horse", false],
    ["bl\u00e5b\u00e6r", "bla\u030ab\u00e6r", true],
    ["", "", true],
    ["", "x", false],
  ])("of %j matches %j: %s", async (password, tried, matches) => {
    expect(await hasher.verify(await hasher.hash(password), tried)).toBe(matches);
  });

  it("can be had for a hundred people who wait, and not for more", async () => {
    const hashes = Array.from({ length: 103 }, () => hasher.hash("x"));
    const outcomes = await Promise.allSettled(hashes);
    const refused = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({
      code: "throttled",
      details: { retryAfterSeconds: 5 },
    });
  });
});
