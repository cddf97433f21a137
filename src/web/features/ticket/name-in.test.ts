import { describe, expect, it } from "vitest";
import { nameIn } from "./name-in.ts";

describe("a name in several languages", () => {
  it.each([
    ["Open", "nb-NO", "Open"],
    ['US:"Open";NO:"Åpen"', "nb-NO", "Åpen"],
    ['US:"Open";NO:"Åpen"', "de-DE", "Open"],
    ['DA:"Åben"', "de-DE", "Åben"],
    ['US:"A ""B""";NO:"C"', "en-GB", 'A "B"'],
    ['Support/US:"Mail";GE:"Post"/Other', "de", "Support/Post/Other"],
  ])("%s in %s is %s", (name, locale, shown) => {
    expect(nameIn(name, locale)).toBe(shown);
  });
});
