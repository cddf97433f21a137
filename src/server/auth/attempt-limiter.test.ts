import { describe, expect, it } from "vitest";
import { createAttemptLimiter } from "./attempt-limiter.ts";

const limits = { failuresPerUserAndAddress: 2, failuresPerAddress: 4, windowSeconds: 60 };
const attempt = { loginName: "tje0", address: "192.0.2.1" };

async function failTimes(count: number, of = attempt) {
  const limiter = createAttemptLimiter(limits);
  for (let index = 0; index < count; index += 1) await limiter.failed(of);
  return limiter;
}

describe("the limit of failed sign-ins", () => {
  it("admits a user up to the last allowed failure", async () => {
    const limiter = await failTimes(1);
    await expect(limiter.admit(attempt)).resolves.toBeUndefined();
  });

  it("stops the user after it, and says when to come back", async () => {
    const limiter = await failTimes(2);
    const stopped = limiter.admit({ ...attempt, loginName: "TJE0" });
    await expect(stopped).rejects.toMatchObject({
      code: "throttled",
      details: { retryAfterSeconds: 60 },
    });
  });

  it.each([
    ["another user at the address", { ...attempt, loginName: "other" }],
    ["the user elsewhere", { ...attempt, address: "192.0.2.2" }],
  ])("leaves %s alone", async (_who, other) => {
    const limiter = await failTimes(2);
    await expect(limiter.admit(other)).resolves.toBeUndefined();
  });

  it("stops an address that tries many users", async () => {
    const limiter = createAttemptLimiter(limits);
    for (const loginName of ["a", "b", "c", "d"]) await limiter.failed({ ...attempt, loginName });
    await expect(limiter.admit({ ...attempt, loginName: "e" })).rejects.toThrow("Too many");
  });

  it("forgets a user's failures when he succeeds, but not the address's", async () => {
    const limiter = await failTimes(2);
    await limiter.succeeded(attempt);
    await expect(limiter.admit(attempt)).resolves.toBeUndefined();
    await limiter.failed(attempt);
    await limiter.failed({ ...attempt, loginName: "other" });
    await expect(limiter.admit({ ...attempt, loginName: "third" })).rejects.toThrow("Too many");
  });
});
