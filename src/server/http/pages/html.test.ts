import { expect, it } from "vitest";
import { html } from "./html.ts";

it.each([
  ["a text", html`<p>${`<b> & "c" 'd'`}</p>`, "<p>&#60;b&#62; &#38; &#34;c&#34; &#39;d&#39;</p>"],
  [
    "an attribute",
    html`<a href="${`"><script>`}">x</a>`,
    '<a href="&#34;&#62;&#60;script&#62;">x</a>',
  ],
  ["a number", html`<p>${7}</p>`, "<p>7</p>"],
  ["markup", html`<p>${html`<b>${"&"}</b>`}</p>`, "<p><b>&#38;</b></p>"],
  ["a list", html`<p>${[html`<i>1</i>`, html`<i>2</i>`]}</p>`, "<p><i>1</i><i>2</i></p>"],
  ["nothing", html`<p>${null}${""}</p>`, "<p></p>"],
])("puts %s into markup", (_what, { markup }, expected) => {
  expect(markup).toBe(expected);
});
