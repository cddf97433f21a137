// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { htmlOfLines } from "./html-of-lines.ts";
import { linesOfDom } from "./lines-of-dom.ts";
import { textOfLines } from "./text-of-lines.ts";

const read = (html: string) => {
  const root = document.createElement("div");
  root.innerHTML = html;
  return linesOfDom(root);
};

/** All that can be written here comes back as it was. */
it.each([
  "<div>a <strong>b</strong> <em>c</em></div><div><br></div><div>d</div>",
  "<div>&nbsp;a &nbsp;b &nbsp; c&nbsp;</div>",
  "<div><br></div><div><br></div>",
  "<ul><li>a<ol><li>b</li><li>c<br>more</li></ol></li><li>d</li></ul>",
  "<ul><li></li></ul>",
  "<blockquote><div>a</div><div><br></div><blockquote><div>b</div></blockquote><ul><li>c</li></ul></blockquote><div>d</div>",
  '<div>see <a href="https://a.example/?a=1&amp;b">the <strong>page</strong></a></div>',
])("reads %s", (html) => {
  expect(htmlOfLines(read(html))).toBe(html);
});

it.each([
  ["nothing", "", ""],
  ["blanks and line ends between elements", "<div>\n  a\n b </div>\n\n<div> c</div>\n", "a b\nc"],
  ["paragraphs, which have gaps", "<p>a</p><p>b</p>", "a\n\nb"],
  ["empty paragraphs", "<p>a</p><p>&nbsp;</p><p>b</p>", "a\n\nb"],
  ["headings", "<h1>a</h1>b", "a\n\nb"],
  ["breaks", "a<br>b<br><br>c<br>", "a\nb\n\nc"],
  [
    "paragraphs of an item",
    "<ul><li><p>a</p><p>b</p></li><li><div>c</div></li></ul>",
    "- a\n  b\n- c",
  ],
  [
    "lists that hold nothing but lists",
    "<ul><li><ul><li>a</li></ul></li><li>b</li></ul>",
    "  - a\n- b",
  ],
  ["code", "<pre>a\n  b</pre>", "a\n  b"],
  [
    "tables",
    "<table><tr><th>a</th><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
    "a | b\nc | d",
  ],
  ["tables that only lay out", "<table><tr><td><div>a</div><p>b</p></td></tr></table>", "a\n\nb"],
  ["pictures by their words", 'hi <img alt="smile" src="https://x.example/">', "hi smile"],
  [
    "a link that runs",
    '<a href="javascript:hit()">a</a><a href=" https://a.example/x ">b</a>',
    "ab <https://a.example/x>",
  ],
])("makes lines of %s", (_what, html, text) => {
  expect(textOfLines(read(html))).toBe(text);
});

it.each([
  [
    '<b style="font-weight:normal">a <span style="font-weight: 700">b</span></b>',
    "a <strong>b</strong>",
  ],
  ['<span style="font-style:italic">a</span>', "<em>a</em>"],
  ["<b>a<b>b</b></b>", "<strong>ab</strong>"],
])("heeds the style of %s", (html, shown) => {
  expect(htmlOfLines(read(html))).toBe(`<div>${shown}</div>`);
});
