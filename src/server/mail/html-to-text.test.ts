import { describe, expect, it } from "vitest";
import { htmlToText } from "./html-to-text.ts";

describe("htmlToText", () => {
  it.each([
    ["nothing", "", ""],
    ["entities", "1 &lt; 2 &amp; &aelig;", "1 < 2 & æ"],
    ["paragraphs and line breaks", "<p>One<br>two</p><p>three</p>", "One\ntwo\n\nthree"],
    ["headings", "<h1>Hello</h1><p>x</p>", "Hello\n\nx"],
    [
      "links with their targets",
      '<a href="https://x.example">here</a>',
      "here [https://x.example]",
    ],
    [
      "links that say their target",
      '<a href="https://x.example">https://x.example</a>',
      "https://x.example",
    ],
    ["lists", "<ul><li>a</li><li>b</li></ul>", " * a\n * b"],
    ["what nobody reads", "a<script>x()</script><style>p{}</style><img alt=z src=y>", "a"],
    ["long lines whole", `<p>${"word ".repeat(60)}</p>`, "word ".repeat(60).trim()],
  ])("writes %s", (_what, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it("leaves out what is nested too deep, and reads what is built to stall as text", () => {
    expect(htmlToText(`${"<div>".repeat(1000)}x`)).toBe("...");
    expect(htmlToText(`${"<div>".repeat(100_000)}x`)).toBe("x");
  });
});
