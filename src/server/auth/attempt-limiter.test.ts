import { describe, expect, it } from "vitest";
import { AppError } from "../errors.ts";
import { createAttemptLimiter, type Attempt } from "./attempt-limiter.ts";

const limits = { failuresPerUserAndAddress: 2, failuresPerAddress: 4, windowSeconds: 60 };
const attempt: Attempt = { loginName: "tje0", address: "192.0.2.1" };

function startLimiter() {
  let nowMs = 0;
  const limiter = createAttemptLimiter(limits, () => nowMs);
  const fail = (...attempts: readonly Attempt[]) => {
    for (const one of attempts) limiter.admit(one);
  };
  /** Seconds to wait, or null when the attempt is let in. */
  const waitOf = (one: Attempt): number | null => {
    try {
      limiter.admit(one).withdraw();
      return null;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "throttled") throw error;
      return error.details.retryAfterSeconds ?? 0;
    }
  };
  return { limiter, fail, waitOf, passMs: (ms: number) => (nowMs += ms) };
}

const named = (loginName: string): Attempt => ({ ...attempt, loginName });

describe("the limit of failed sign-ins", () => {
  it("stops a user after the last allowed failure, and says when to come back", () => {
    const { fail, waitOf, passMs } = startLimiter();
    fail(attempt);
    passMs(20_000);
    expect(waitOf(attempt)).toBeNull();
    fail(attempt);
    expect(waitOf(attempt)).toBe(40);
    passMs(39_001);
    expect(waitOf(attempt)).toBe(1);
    passMs(998);
    expect(waitOf(attempt)).toBe(1);
    passMs(1);
    expect(waitOf(attempt)).toBeNull();
  });

  it("counts guesses whose outcome is still open", () => {
    const { limiter } = startLimiter();
    limiter.admit(attempt);
    limiter.admit(attempt);
    expect(() => limiter.admit(attempt)).toThrow("Too many");
  });

  it("does not count an attempt that was not decided", () => {
    const { limiter, waitOf } = startLimiter();
    for (let index = 0; index < 9; index += 1) limiter.admit(attempt).withdraw();
    expect(waitOf(attempt)).toBeNull();
  });

  it.each([
    ["in other letters", named("TJE0"), 60],
    ["from elsewhere", { ...attempt, address: "192.0.2.2" }, null],
    ["as another user", named("other"), null],
  ])("concerns the same user at the same address: %s", (_how, other, wait) => {
    const { fail, waitOf } = startLimiter();
    fail(attempt, attempt);
    expect(waitOf(other)).toBe(wait);
  });

  it("stops an address that tries many users, and leaves other addresses alone", () => {
    const { fail, waitOf } = startLimiter();
    fail(named("a"), named("b"), named("c"));
    expect(waitOf(named("e"))).toBeNull();
    fail(named("d"));
    expect(waitOf(named("e"))).toBe(60);
    expect(waitOf({ loginName: "e", address: "192.0.2.2" })).toBeNull();
  });

  it("takes the addresses of one IPv6 network for one", () => {
    const { fail, waitOf } = startLimiter();
    fail(...[1, 2, 3, 4].map((end) => ({ loginName: `u${end}`, address: `2001:db8::${end}` })));
    expect(waitOf({ loginName: "e", address: "2001:db8::5" })).toBe(60);
    expect(waitOf({ loginName: "e", address: "2001:db8:0:1::5" })).toBeNull();
  });

  it("forgets a user's failures when he succeeds, but not the address's", () => {
    const { limiter, fail, waitOf } = startLimiter();
    fail(attempt);
    limiter.admit(attempt).succeeded();
    fail(attempt);
    expect(waitOf(attempt)).toBeNull();
    fail(named("other"), named("third"));
    expect(waitOf(named("fourth"))).toBe(60);
  });

  it("does not let others at the address lock out who has signed in from there", () => {
    const { limiter, fail, waitOf } = startLimiter();
    limiter.admit(attempt).succeeded();
    fail(named("a"), named("a"), named("b"), named("b"));
    expect(waitOf(named("new"))).toBe(60);
    expect(waitOf(attempt)).toBeNull();
    fail(attempt, attempt);
    expect(waitOf(attempt)).toBe(60);
  });
});
