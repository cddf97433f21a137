import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import type { BrowserContext, Download, Locator, Page } from "playwright-core";
import { messageDesk } from "../http/messages/message-desk.ts";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { workspacePages } from "./support/workspace-pages.ts";

const STOLEN = "/api/v1/Session/stolen";
/** What a file does that runs: it marks every page it can reach, and asks with their rights. */
const run = `try{top.hit=1;parent.hit=1;if(opener)opener.hit=1}catch(e){}fetch('${STOLEN}')`;
const page = `<!doctype html><body onload="${run}"><script>${run}</script><img src=x onerror="${run}">`;
const GIF = "GIF89a/*";
const styleSheet = `<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><html><body><script>${run}</script></body></html></xsl:template></xsl:stylesheet>`;

/** Name, media type and content of each file; every one of them is meant to run where it is opened. */
const vectors = {
  "a page": ["page.html", "text/html", page],
  "a page in another charset": ["page7.html", "text/html; charset=utf-7", page],
  "a page that tells no type": ["page", "", page],
  "a page under the type of a picture": ["photo.png", "image/png", page],
  "a page under the type of a text": ["notes.txt", "text/plain", page],
  "a page under a type that nobody knows": ["page.x", "x/y", page],
  "a page in XML": [
    "page.xhtml",
    "application/xhtml+xml",
    `<html xmlns="http://www.w3.org/1999/xhtml"><body onload="${run}"><script>${run}</script></body></html>`,
  ],
  "a drawing": [
    "drawing.svg",
    "image/svg+xml",
    `<svg xmlns="http://www.w3.org/2000/svg" onload="${run}"><script>${run}</script></svg>`,
  ],
  "XML with a style sheet of its own": [
    "styled.xml",
    "text/xml",
    `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="#s"?><d><xsl:stylesheet id="s" ${styleSheet.slice("<xsl:stylesheet ".length)}</d>`,
  ],
  "a style sheet": ["sheet.xsl", "application/xslt+xml", styleSheet],
  "a document that runs": [
    "paper.pdf",
    "application/pdf",
    `%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.launchURL("${STOLEN}"))>>>>endobj\ntrailer<</Root 1 0 R>>`,
  ],
  "a picture that is a page": ["both.gif", "image/gif", `${GIF}${page}*/=1`],
  "a picture that is a script": ["script.gif", "image/gif", `${GIF}*/=1;${run}`],
  "a page in an archive": [
    "archive.mhtml",
    "multipart/related",
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: http://x/\r\n\r\n${page}\r\n--b--`,
  ],
  "a script": ["script.js", "text/javascript", run],
  "a module": ["module.mjs", "application/javascript", `${run};export default 1`],
  "a manifest of an application": ["app.webmanifest", "application/manifest+json", "{}"],
  "a style": ["style.css", "text/css", `body{background:url(${STOLEN})}`],
} as const;
type Vector = keyof typeof vectors;
const names = Object.keys(vectors) as Vector[];

/** Names that mean something to a shell, a path, a header or a reader of other scripts. */
const hostileNames: Readonly<Record<string, string>> = {
  quotes: `a"; filename="b.html`,
  "a way out of the folder": "../../../etc/cron.d/job",
  "a way out on other systems": "..\\..\\start.bat",
  "line breaks": "a.txt\r\nContent-Type: text/html\r\n\r\n<script>1</script>",
  "letters from right to left": "invoice\u202Egpj.exe",
  markup: "<img src=x onerror=top.hit=1>.txt",
  "a name of the system": "con.txt",
  "a hidden file": ".bashrc",
  "signs of a path": "C:/windows/a?*|<>.txt",
};

/** Notes everything that a file asks for if it runs. */
function watch(context: BrowserContext): string[] {
  const asked: string[] = [];
  context.on("request", (request) => {
    if (request.url().includes(STOLEN)) asked.push(request.url());
  });
  return asked;
}
const hits = (opened: Page) => opened.evaluate("window.hit");

/** Clicks until a file is saved: of many in a row Chromium now and then leaves one out. */
async function save(opened: Page, button: Locator): Promise<Download> {
  for (let click = 1; click < MOST_CLICKS; click += 1) {
    const waiting = opened.waitForEvent("download", { timeout: PATIENCE_MS }).catch(() => null);
    await button.click();
    const download = await waiting;
    if (download !== null) return download;
  }
  const [download] = await Promise.all([opened.waitForEvent("download"), button.click()]);
  return download;
}

const MOST_CLICKS = 3;
const PATIENCE_MS = 8000;

/** The bytes of a file as they are on the disk of whoever saved it. */
async function contentOf(download: Download): Promise<string> {
  return readFile(await download.path(), "latin1");
}

describe("files that came with a message", () => {
  const database = testDatabase();
  const api = testApi(database);
  const pages = workspacePages(api);
  const desk = messageDesk(api, database);
  const as = api.administrator;
  const ids = new Map<string, number>();
  let ticketId = 0;

  beforeAll(async () => {
    ticketId = await desk.createTicket({ Title: "Files from outside" });
    const messageId = await desk.addMessage(ticketId);
    for (const [name, [Name, ContentType, content]] of Object.entries(vectors)) {
      ids.set(name, await desk.attach(content, { Name, ContentType }));
    }
    for (const [what, Name] of Object.entries(hostileNames)) {
      ids.set(what, await desk.attach(`content of ${what}`, { Name, ContentType: "text/plain" }));
    }
    await desk.connect(messageId, [...ids.values()]);
  });

  const addressOf = (name: string): string =>
    `${api.url}/api/v1/Attachment/${String(ids.get(name))}/Content`;

  async function openTicket(): Promise<{ opened: Page; asked: string[] }> {
    const opened = await pages.open(`tickets/${String(ticketId)}`, {
      as,
      mayComplain: /Content Security Policy|Refused|MIME type|violates/i,
    });
    const asked = watch(opened.context());
    await opened.getByRole("list", { name: "Files" }).waitFor();
    return { opened, asked };
  }
  it("are saved, never shown, by whoever chooses one in the workspace", async () => {
    const { opened, asked } = await openTicket();
    for (const name of names) {
      const [fileName, , content] = vectors[name];
      const button = opened.getByRole("button", { name: `Download ${fileName}`, exact: true });
      expect([name, await contentOf(await save(opened, button))]).toEqual([name, content]);
    }
    expect([await hits(opened), asked]).toEqual([undefined, []]);
    expect(opened.context().pages()).toHaveLength(1);
    expect(opened.url()).toContain(`/app/tickets/${String(ticketId)}`);
  });

  it("are kept from a browser that has no more than its cookie, whatever asks for them", async () => {
    const { opened, asked } = await openTicket();
    for (const name of names) {
      const answer = await opened.context().request.get(addressOf(name));
      expect([name, answer.status()]).toEqual([name, 401]);
    }
    // What is opened by a link is an answer of the API, and no file.
    const beside = await opened.context().newPage();
    await beside.goto(addressOf("a page"));
    expect(await beside.locator("script, img").count()).toBe(0);
    await opened.bringToFront();
    await embedAll(opened);
    await opened.waitForLoadState("networkidle");
    expect([await hits(opened), asked]).toEqual([undefined, []]);
  });

  it.each([
    ["what browsers accept", undefined],
    ["anything", "*/*"],
  ])(
    "run nothing in a browser that may read them at their address, asking for %s",
    async (_what, accept) => {
      const { opened, asked } = await openTicket();
      await opened.context().route("**/api/v1/Attachment/*/Content", (route) =>
        route.continue({
          headers: {
            ...route.request().headers(),
            authorization: `Basic ${btoa(as)}`,
            ...(accept !== undefined && { accept }),
          },
        }),
      );
      const beside = await opened.context().newPage();
      const saved: string[] = [];
      const told: (string | undefined)[] = [];
      beside.on("download", (download) => saved.push(download.suggestedFilename()));
      for (const name of names) {
        // Browsers name XML among what they accept, so they are shown a text in base64. Bytes they are made to save.
        const answer = await beside.goto(addressOf(name)).catch(() => null);
        told.push(answer?.headers()["content-type"]);
      }
      const asXml = told.filter((type) => type === "application/xml; charset=utf-8");
      await expect.poll(() => saved.length + asXml.length).toBe(names.length);
      expect([accept, asXml.length]).toEqual([accept, accept === undefined ? names.length : 0]);
      await embedAll(opened, ["iframe", "object", "embed", "img"]);
      await opened.waitForLoadState("networkidle");
      expect([await hits(opened), await hits(beside), asked]).toEqual([undefined, undefined, []]);
    },
    60_000,
  );

  it.each(["a page", "a page in XML", "a drawing"] as const)(
    "%s would run, if it were served as what it says it is",
    async (name) => {
      const { opened, asked } = await openTicket();
      await opened
        .context()
        .route(addressOf(name), (route) =>
          route.fulfill({ contentType: vectors[name][1], body: vectors[name][2] }),
        );
      const beside = await opened.context().newPage();
      await beside.goto(addressOf(name));
      await expect.poll(() => hits(beside)).toBe(1);
      await expect.poll(() => asked.length).toBeGreaterThan(0);
    },
  );

  it("have their names shown as they are, and saved as names of files", async () => {
    const { opened } = await openTicket();
    const files = opened.getByRole("list", { name: "Files" });
    for (const [what, name] of Object.entries(hostileNames)) {
      const button = files.getByRole("listitem").filter({ hasText: shown(name) });
      const download = await save(opened, button.getByRole("button"));
      expect([what, download.suggestedFilename()]).toEqual([
        what,
        expect.not.stringMatching(/[\\/\r\n\u202E]/),
      ]);
      expect([what, await contentOf(download)]).toEqual([what, `content of ${what}`]);
    }
    expect(await opened.locator("img[src='x']").count()).toBe(0);
    expect(await hits(opened)).toBeUndefined();
  });

  /** Puts every file into a page in every way that a page can be made to take it. */
  async function embedAll(opened: Page, kinds: readonly string[] = everyKind): Promise<void> {
    const addresses = JSON.stringify(names.map((name) => addressOf(name)));
    await opened.evaluate(`(${embed})(${addresses}, ${JSON.stringify(kinds)})`);
  }
});

const everyKind = [
  "iframe",
  "object",
  "embed",
  "img",
  "script",
  "module",
  "worker",
  "link",
  "import",
];

/** Runs in the page: resolves when everything has been loaded or refused. */
const embed = `async (addresses, kinds) => {
  const settled = (element) => new Promise((resolve) => {
    element.onload = element.onerror = resolve;
    setTimeout(resolve, 1000);
    document.body.append(element);
  });
  const make = {
    iframe: (address) => Object.assign(document.createElement("iframe"), { src: address }),
    object: (address) => Object.assign(document.createElement("object"), { data: address }),
    embed: (address) => Object.assign(document.createElement("embed"), { src: address }),
    img: (address) => Object.assign(new Image(), { src: address }),
    script: (address) => Object.assign(document.createElement("script"), { src: address }),
    module: (address) => Object.assign(document.createElement("script"), { src: address, type: "module" }),
    link: (address) => Object.assign(document.createElement("link"), { href: address, rel: "stylesheet" }),
  };
  const others = {
    worker: (address) => new Promise((resolve) => {
      try { new Worker(address).onerror = resolve; } catch { resolve(); }
      setTimeout(resolve, 1000);
    }),
    import: (address) => import(address).catch(() => null),
  };
  await Promise.all(addresses.flatMap((address) =>
    kinds.map((kind) => others[kind] ? others[kind](address) : settled(make[kind](address)))));
}`;

/** What is left of a name once a page has drawn it: blanks run together, and marks of direction go. */
function shown(name: string): string {
  return name.replaceAll(/\p{Bidi_Control}/gu, "").replaceAll(/\s+/g, " ");
}
