import { expect, it } from "vitest";
import { htmlOfLines } from "./html-of-lines.ts";
import { emptyLine, plainSpan, type Line, type Span } from "./line.ts";
import { textOfLines } from "./text-of-lines.ts";

const line = (...spans: readonly (string | Span)[]): Line => ({
  ...emptyLine,
  spans: spans.map((span) => (typeof span === "string" ? plainSpan(span) : span)),
});
const item = (text: string, depth = 0, isOrdered = false, isContinued = false): Line => ({
  ...line(text),
  list: { isOrdered, depth, isContinued },
});
const quote = (of: Line, quotes = 1): Line => ({ ...of, quotes });
const link = (text: string, href: string): Span => ({ ...plainSpan(text), href });
const bold = (text: string): Span => ({ ...plainSpan(text), isBold: true });

it.each<[string, readonly Line[], string, string]>([
  [
    "words that are marked",
    [line("a ", bold("b"), { ...bold(" c"), isItalic: true })],
    "a b c",
    "<div>a <strong>b</strong><strong><em> c</em></strong></div>",
  ],
  [
    "empty lines",
    [line("a"), line(), line("b")],
    "a\n\nb",
    "<div>a</div><div><br></div><div>b</div>",
  ],
  [
    "blanks that would be swallowed",
    [line(" a  b   c ")],
    " a  b   c ",
    "<div>&nbsp;a &nbsp;b &nbsp; c&nbsp;</div>",
  ],
  [
    "blanks over several spans",
    [line("a ", bold(" b"))],
    "a  b",
    "<div>a <strong>&nbsp;b</strong></div>",
  ],
  ["what is no HTML", [line('<b> & "')], '<b> & "', "<div>&lt;b&gt; &amp; &quot;</div>"],
  [
    "lists within lists",
    [item("a"), item("b", 1, true), item("c", 1, true), item("more", 1, true, true), item("d")],
    "- a\n  1. b\n  2. c\n     more\n- d",
    "<ul><li>a<ol><li>b</li><li>c<br>more</li></ol></li><li>d</li></ul>",
  ],
  [
    "one list behind another",
    [item("a", 0, true), item("b"), line("x"), item("c", 0, true)],
    "1. a\n- b\nx\n1. c",
    "<ol><li>a</li></ol><ul><li>b</li></ul><div>x</div><ol><li>c</li></ol>",
  ],
  [
    "quotes",
    [quote(line("a")), quote(line()), quote(line("b"), 2), quote(item("c")), line("d")],
    "> a\n>\n> > b\n> - c\nd",
    "<blockquote><div>a</div><div><br></div><blockquote><div>b</div></blockquote><ul><li>c</li></ul></blockquote><div>d</div>",
  ],
  [
    "a link",
    [
      line(
        "see ",
        link("the ", "https://a.example/?a=1&b"),
        link("page", "https://a.example/?a=1&b"),
        ".",
      ),
    ],
    "see the page <https://a.example/?a=1&b>.",
    '<div>see <a href="https://a.example/?a=1&amp;b">the page</a>.</div>',
  ],
  [
    "links that say where they lead",
    [line(link("a.example", "https://A.example/"), " ", link("x@a.example", "mailto:x@a.example"))],
    "a.example x@a.example",
    '<div><a href="https://A.example/">a.example</a> <a href="mailto:x@a.example">x@a.example</a></div>',
  ],
])("writes %s", (_what, lines, text, html) => {
  expect(textOfLines(lines)).toBe(text);
  expect(htmlOfLines(lines)).toBe(html);
});
