import { describe, expect, it } from "vitest";
import { describeFailedCall, storableAnswer } from "./describe-call.ts";

const answer = { status: 500, headers: { "content-type": "text/plain" }, body: "out of order" };

describe("describeFailedCall", () => {
  it("tells status, headers and body", () => {
    expect(describeFailedCall({ kind: "refused", answer })).toBe(
      "HTTP 500\ncontent-type: text/plain\n\nout of order",
    );
  });

  it("tells why there was no answer", () => {
    expect(describeFailedCall({ kind: "failed", code: "timeout" })).toBe(
      "The target did not answer in time.",
    );
  });
});

const bodyOf = (body: string) => storableAnswer({ status: 1, headers: {}, body }).slice(8);

describe("storableAnswer", () => {
  it.each([
    ["a\0b", "a\u{fffd}b"],
    ["a\u{d800}b", "a\u{fffd}b"],
    ["a😀", "a😀"],
  ])("of %j keeps %j", (body, kept) => {
    expect(bodyOf(body)).toBe(kept);
  });

  it("keeps 4,000 characters, and no half of one", () => {
    expect(bodyOf("x".repeat(5000))).toHaveLength(3992);
    expect(bodyOf(`${"x".repeat(3991)}😀`)).toBe(`${"x".repeat(3991)}\u{fffd}`);
  });
});
