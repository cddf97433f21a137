import { describe, expect, it } from "vitest";
import { blankBody, withBody, withoutBody, type TemplateBody } from "./template.ts";

const bodies = [blankBody(1, { isDefault: true }), blankBody(2, { isDefault: false })];
const defaults = (all: readonly TemplateBody[]): number[] =>
  all.filter(({ IsDefault }) => IsDefault).map(({ LanguageId }) => LanguageId);

describe("the bodies of a template", () => {
  it("have one default, whichever is made it", () => {
    expect(defaults(withBody(bodies, 1, { IsDefault: true }))).toEqual([2]);
  });

  it("keep their default when another member changes", () => {
    const changed = withBody(bodies, 1, { Subject: "Hi" });
    expect(defaults(changed)).toEqual([1]);
    expect(changed.map(({ Subject }) => Subject)).toEqual(["", "Hi"]);
  });

  it("have a default after the one that was it is gone", () => {
    expect(defaults(withoutBody(bodies, 0))).toEqual([2]);
    expect(defaults(withoutBody(bodies, 1))).toEqual([1]);
    expect(withoutBody(withoutBody(bodies, 0), 0)).toEqual([]);
  });
});
