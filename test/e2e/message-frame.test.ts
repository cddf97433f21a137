import { describe, expect, it } from "vitest";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { findViolations, sidewaysOverflow } from "./support/find-violations.ts";
import { workspacePages } from "./support/workspace-pages.ts";

const ELSEWHERE = "https://elsewhere.example";

const hostile = [
  "<script>parent.hit=1;window.top.hit=1</script>",
  "<img src=x onerror='parent.hit=1'>",
  "<svg onload='parent.hit=1'><script>parent.hit=1</script></svg>",
  "<svg><a xlink:href='javascript:parent.hit=1'><text>svg link</text></a></svg>",
  "<math><mtext><style><img src=x onerror='parent.hit=1'></style></mtext></math>",
  `<form action='${ELSEWHERE}/form'><input name=p><button>Sign in</button></form>`,
  `<meta http-equiv=refresh content='0;url=${ELSEWHERE}/refresh'>`,
  `<base href='${ELSEWHERE}/base/'>`,
  `<div style='background:url(${ELSEWHERE}/css)'>css</div>`,
  `<div style='background:u\\72l(${ELSEWHERE}/escaped)'>escaped</div>`,
  `<style>@import '${ELSEWHERE}/import'; body{background:url(${ELSEWHERE}/style)}</style>`,
  `<link rel=stylesheet href='${ELSEWHERE}/link'><iframe src='${ELSEWHERE}/frame'></iframe>`,
  `<video poster='${ELSEWHERE}/poster' src='${ELSEWHERE}/video'></video>`,
  `<table background='${ELSEWHERE}/table'><tr><td>cell</td></tr></table>`,
  `<img srcset='${ELSEWHERE}/srcset 1x'><object data='${ELSEWHERE}/object'></object>`,
  "<img src='/api/v1/Session/stolen'>",
  "<a href='javascript:parent.hit=1'>script link</a>",
  "<a href='/app/admin'>inner link</a>",
  "<p>The end</p>",
].join("\n");

describe("a message with HTML", () => {
  const api = testApi(testDatabase());
  const pages = workspacePages(api);
  const as = api.administrator;

  async function openMessage(html: string, options: { readonly colorScheme?: "light" | "dark" }) {
    const { json } = await api.call("SaveTicketEntity", { body: { Title: "Mail from outside" } });
    await api.call("SaveTicketMessageEntity", {
      body: { Ticket: { TicketId: json.TicketId }, HtmlBody: html, Type: "Html" },
    });
    const page = await pages.open("", { as, ...options });
    const asked: string[] = [];
    await page.context().route(`${ELSEWHERE}/**`, async (route) => {
      asked.push(new URL(route.request().url()).pathname);
      await route.fulfill({ contentType: "text/html", body: "<title>Elsewhere</title>" });
    });
    page.on("request", (request) => {
      if (request.url().endsWith("/stolen")) asked.push("/stolen");
    });
    await page.goto(`${api.url}/app/tickets/${String(json.TicketId)}`);
    return { page, asked, body: page.frameLocator("iframe[title^='Message of']").locator("body") };
  }

  it("runs nothing of it, fetches nothing for it and keeps no way back into the workspace", async () => {
    const { page, asked, body } = await openMessage(hostile, {});
    await body.getByText("The end").waitFor();
    await body.getByText("script link").click();
    await page.waitForLoadState("networkidle");
    expect(asked).toEqual([]);
    expect(await page.evaluate("window.hit")).toBeUndefined();
    expect(
      await body.locator("a[href], form, input, style, link, iframe, [style*=url]").count(),
    ).toBe(0);
    expect(page.context().pages()).toHaveLength(1);
    expect(await page.getByRole("heading", { name: "Mail from outside" }).count()).toBe(1);
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
