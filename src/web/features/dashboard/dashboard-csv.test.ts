import { expect, it } from "vitest";
import { csvOf } from "./dashboard-csv.ts";

it("quotes what would break a line, and disarms what a spreadsheet would compute", () => {
  expect(
    csvOf([
      ["a,b", 'say "x"', null, -1.5],
      ["=1+1", "-x", "two\nlines"],
    ]),
  ).toBe(`"a,b","say ""x""",,-1.5\r\n'=1+1,'-x,"two\nlines"\r\n`);
});
