import { describe, expect, test } from "vitest";
import { negotiate } from "./content-negotiation.ts";
import { answerTypes } from "./media-types.ts";

const rows: readonly [accept: string | undefined, chosen: string | undefined][] = [
  [undefined, "application/json"],
  ["", "application/json"],
  [" , ", "application/json"],
  ["*/*", "application/json"],
  ["application/*", "application/json"],
  ["text/*", "text/json"],
  ["text/json", "text/json"],
  ["TEXT/JSON", "text/json"],
  ["application/json-patch+json", "application/json-patch+json"],
  ["application/merge-patch+json", "application/merge-patch+json"],
  ["application/json; charset=utf-8", "application/json"],
  ["application/json, text/plain, */*", "application/json"],
  ["text/html,application/xhtml+xml,*/*;q=0.8", "application/json"],
  // Weights
  ["application/json;q=0.4, text/json;q=0.5", "text/json"],
  ["application/json;q=0.5, text/json;q=0.4", "application/json"],
  ["application/json; Q=0.1, text/json ; q = 0.2", "text/json"],
  ["application/json;q=0, */*", "text/json"],
  ["*/*;q=0", undefined],
  ["*/*;q=0, text/json;q=0.001", "text/json"],
  ["application/*;q=0.9, text/*;q=0.8, application/json;q=0.1", "application/xml"],
  // Equal weights: the more precise range, then our own order
  ["application/*, text/json", "text/json"],
  ["text/json, application/json", "application/json"],
  ["*/*, application/merge-patch+json", "application/merge-patch+json"],
  ["application/json;q=0.3, application/json;q=0.9, text/json;q=0.5", "application/json"],
  // Nothing fits
  ["image/png", undefined],
  ["application/octet-stream", undefined],
  ["application/soap+xml;q=0.1, application/json;q=0", undefined],
  ["json", undefined],
  // Weights nobody can read
  ["text/json;q=high", "text/json"],
  ["text/json;q=", "text/json"],
  ["application/json;q=1, text/json;q=7", "application/json"],
  ["application/json;q=-1, text/json;q=0.1", "text/json"],
];

describe("content negotiation", () => {
  test.each(rows)("Accept %j is answered as %j", (accept, chosen) => {
    expect(negotiate(accept, answerTypes)).toBe(chosen);
  });

  test("offers nothing when there is nothing to offer", () => {
    expect(negotiate("*/*", [])).toBeUndefined();
  });
});
