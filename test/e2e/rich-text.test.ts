import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { findViolations, sidewaysOverflow } from "./support/find-violations.ts";
import { workspacePages, type OpenOptions } from "./support/workspace-pages.ts";
import { richText, writtenText } from "./support/written-text.ts";

const ELSEWHERE = "https://elsewhere.example";

/** As another program puts it on the clipboard. */
async function paste(page: Page, contents: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(
    `(() => {
      const data = new DataTransfer();
      for (const [type, text] of ${JSON.stringify(Object.entries(contents))}) data.setData(type, text);
      document.activeElement.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    })()`,
  );
}

/** Keeps the editor from arriving until the returned function is called. */
async function holdEditor(page: Page): Promise<() => void> {
  const releases: (() => void)[] = [];
  const held = new Promise<void>((resolve) => releases.push(resolve));
  await page.route(/rich-text-[^/]*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  return () => {
    for (const release of releases) release();
  };
}

describe("writing with formatting", () => {
  const database = testDatabase();
  const api = testApi(database);
  const pages = workspacePages(api);
  const as = api.administrator;

  async function openNote(options: OpenOptions = {}): Promise<{ page: Page; ticketId: number }> {
    const body = { Title: "Cannot log in" };
    const { TicketId: ticketId } = (await api.call("SaveTicketEntity", { body })).json;
    const page = await pages.open(`tickets/${ticketId}`, { as, ...options });
    page.setDefaultTimeout(10_000);
    await page.getByText("Nobody has written yet.").waitFor();
    await page.keyboard.press("i");
    return { page, ticketId };
  }
  const stored = async (ticketId: number) => {
    const sql = `select body, html_body from message join message_text using (message_id)
                  where ticket_id = $1`;
    return (await database.db.query<{ body: string; html_body: string }>(sql, [ticketId])).rows;
  };

  it("is sent as it looks, and as plain text that says the same", async () => {
    const { page, ticketId } = await openNote();
    await richText(page).waitFor();
    await page.keyboard.type("Please ");
    await page.keyboard.press("Control+b");
    await page.keyboard.type("now");
    await page.keyboard.press("Control+b");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+Shift+8");
    await page.keyboard.type("open ");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("berg.example");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+i");
    await page.keyboard.type("sign in");
    await page.keyboard.press("Control+i");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Bye");
    await page.keyboard.press("Control+Enter");
    const shown = page.locator("iframe").contentFrame().locator("body");
    await shown.getByText("Bye").waitFor();
    expect(await shown.locator("strong").innerText()).toBe("now");
    expect(await shown.locator("li").allInnerTexts()).toEqual([
      "open https://berg.example",
      "sign in",
    ]);
    expect(await shown.locator("a").getAttribute("href")).toBe("https://berg.example");
    expect(await stored(ticketId)).toEqual([
      {
        body: "Please now\n- open https://berg.example\n- sign in\nBye",
        html_body:
          '<div>Please <strong>now</strong></div><ul><li>open <a href="https://berg.example" rel="noopener noreferrer">https://berg.example</a></li><li><em>sign in</em></li></ul><div>Bye</div>',
      },
    ]);
  });

  it("keeps its formatting when the page is read again, and can be undone and done again", async () => {
    const { page } = await openNote();
    await richText(page).waitFor();
    await page.keyboard.type("Half");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+Shift+7");
    await page.keyboard.press("Control+b");
    await page.keyboard.type("thought");
    await page.getByText(/^Draft saved/).waitFor();
    await page.reload();
    await page.getByRole("button", { name: /^Internal note draft/ }).click();
    expect(await writtenText(page)).toBe("Half\nthought");
    const bold = richText(page).locator("ol strong");
    expect(await bold.innerText()).toBe("thought");
    // What was only looked at is kept as well.
    await page.reload();
    await page.getByRole("button", { name: /^Internal note draft/ }).click();
    expect(await writtenText(page)).toBe("Half\nthought");
    await richText(page).press("Control+End");
    await page.keyboard.insertText(" and");
    await expect.poll(() => writtenText(page)).toBe("Half\nthought and");
    await page.keyboard.press("Control+z");
    await expect.poll(() => writtenText(page)).toBe("Half\nthought");
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(() => writtenText(page)).toBe("Half\nthought and");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+y");
    await expect.poll(() => writtenText(page)).toBe("Half\nthought and");
  });

  it("takes in what can be written here of what is pasted, and nothing that runs or is fetched", async () => {
    const { page, ticketId } = await openNote({ mayComplain: /Content Security Policy/ });
    await richText(page).waitFor();
    const asked: string[] = [];
    await page.context().route(/elsewhere\.example/, async (route) => {
      asked.push(route.request().url());
      await route.abort();
    });
    const hit = "window.hit=1;parent.hit=1";
    const hostile = [
      `<script>${hit}</script><style>@import '${ELSEWHERE}/s'; p{color:red}</style>`,
      `<p onmouseover="${hit}">Kept <b>bold</b></p><img src=x onerror="${hit}"><img src="${ELSEWHERE}/i">`,
      `<iframe src="${ELSEWHERE}/f" srcdoc="<script>${hit}</script>"></iframe>`,
      `<svg onload="${hit}"><image href="${ELSEWHERE}/v"/></svg><video src="${ELSEWHERE}/m" autoplay></video>`,
      `<a href="data:text/html,<script>${hit}</script>">data</a> <a href="javascript:${hit}">run</a>`,
      `<div style="background:url(${ELSEWHERE}/b);position:fixed">styled</div><form action="${ELSEWHERE}"><input autofocus onfocus="${hit}">form</form>`,
      `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${hit}&gt;">`,
    ].join("");
    await paste(page, {
      "text/html": hostile,
      "text/plain": "not this",
      // Any page can write what the editor hands on to itself.
      "application/x-lexical-editor": JSON.stringify({
        namespace: "message",
        nodes: [{ type: "link", url: `javascript:${hit}`, version: 1, children: [] }],
      }),
    });
    await expect.poll(() => writtenText(page)).toBe("Kept bold\n\ndata run\nstyled\nform");
    expect(await richText(page).locator("strong").innerText()).toBe("bold");
    const foreign = "script, style, iframe, svg, img, video, form, input, math, table, a";
    expect(await richText(page).locator(foreign).count()).toBe(0);
    await page.keyboard.press("Control+Enter");
    await page.locator("iframe").contentFrame().getByText("styled").waitFor();
    expect((await stored(ticketId))[0]?.html_body).toBe(
      "<div>Kept <strong>bold</strong></div><div><br /></div><div>data run</div><div>styled</div><div>form</div>",
    );
    expect(asked).toEqual([]);
    expect(await page.evaluate("window.hit")).toBeUndefined();
  });

  it("takes in a very long text whole, and what is pasted as plain text without its formatting", async () => {
    const { page } = await openNote();
    await richText(page).waitFor();
    await paste(page, { "text/plain": "<b>plain</b>\n- as it is" });
    await expect.poll(() => writtenText(page)).toBe("<b>plain</b>\n- as it is");
    expect(await richText(page).locator("ul, strong").count()).toBe(0);
    await page.keyboard.press("Control+a");
    const long = Array.from(
      { length: 2000 },
      (_, line) => `<p>${String(line)} ${"x".repeat(500)}</p>`,
    );
    await paste(page, { "text/html": long.join("") });
    const last = richText(page).locator(":scope > *").last();
    await expect.poll(() => last.innerText(), { timeout: 20_000 }).toMatch(/^1999 x{500}/);
    await page.keyboard.type("end");
    await expect.poll(() => last.innerText(), { timeout: 20_000 }).toMatch(/x{500}end/);
  });

  it("gives links, lists and quotes back as words, and copies what it has as it is", async () => {
    const { page } = await openNote();
    await richText(page).waitFor();
    await page.keyboard.type("See");
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+k");
    const address = page.getByRole("textbox", { name: "Address of the link" });
    await address.fill("ada@berg.example");
    await page.keyboard.press("Enter");
    const link = richText(page).locator("a");
    expect(await link.getAttribute("href")).toBe("mailto:ada@berg.example");
    await page.keyboard.press("Control+k");
    expect(await address.inputValue()).toBe("ada@berg.example");
    await address.fill("https://berg.example");
    await page.keyboard.press("Enter");
    await expect.poll(() => link.getAttribute("href")).toBe("https://berg.example");
    await page.keyboard.press("Control+k");
    await page.getByRole("button", { name: "Remove the link" }).click();
    await link.waitFor({ state: "detached" });
    for (const [keys, element] of [
      ["Control+Shift+7", "ol > li"],
      ["Control+Shift+8", "ul > li"],
      ["Control+Shift+9", "blockquote"],
    ] as const) {
      await page.keyboard.press(keys);
      await richText(page).locator(element).getByText("See").waitFor();
      await page.keyboard.press(keys);
      await richText(page).locator("p").getByText("See").waitFor();
    }
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+b");
    await page.keyboard.type("bold");
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+c");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+v");
    await expect.poll(() => writtenText(page)).toBe("See\nbold\nSee\nbold");
    expect(await richText(page).locator("strong").allInnerTexts()).toEqual(["bold", "bold"]);
    await page.keyboard.press("Control+z");
    await expect.poll(() => writtenText(page)).toBe("See\nbold\n");
    await page.keyboard.press("Control+Shift+v");
    await expect.poll(() => writtenText(page)).toBe("See\nbold\nSee\nbold");
    expect(await richText(page).locator("p").last().locator("strong").count()).toBe(0);
  });

  it("begins a reply above a signature that has formatting", async () => {
    const signed = await api.addUser("signed", "Team lead");
    await database.db.query(
      `update app_user set signature = '<p>Best <b>regards</b></p><ul><li>Liv</li></ul>'
        where login_name = 'signed'`,
    );
    const { page } = await openNote({ as: signed });
    await page.getByRole("button", { name: "Reply", exact: true }).click();
    await richText(page).locator("strong").getByText("regards").waitFor();
    await page.keyboard.type("Hello");
    await expect.poll(() => writtenText(page)).toBe("Hello\n\nBest regards\n\nLiv");
    expect(await richText(page).locator("ul > li").allInnerTexts()).toEqual(["Liv"]);
  });

  it("loses nothing that is typed before the editor is there", async () => {
    const { page } = await openNote();
    await richText(page).waitFor();
    await page.keyboard.press("Control+b");
    await page.keyboard.type("Old");
    await page.getByText(/^Draft saved/).waitFor();
    const release = await holdEditor(page);
    await page.reload();
    await page.getByRole("button", { name: /^Internal note draft/ }).click();
    await page.getByText(/^You can write already/).waitFor();
    await page.keyboard.type("One");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Two");
    await page.keyboard.press("ArrowLeft");
    release();
    await richText(page).waitFor();
    await page.keyboard.type("-");
    await expect.poll(() => writtenText(page)).toBe("One\nTw-o\nOld");
    expect(await richText(page).locator("strong").innerText()).toBe("Old");
  });

  it("comes without taking the keys from whoever writes elsewhere", async () => {
    const { page } = await openNote();
    const release = await holdEditor(page);
    await page.reload();
    await page.getByText("Nobody has written yet.").waitFor();
    await page.keyboard.press("r");
    const to = page.getByRole("textbox", { name: "To" });
    await to.focus();
    await page.keyboard.type("ada@");
    release();
    await richText(page).waitFor();
    await page.keyboard.type("berg.example");
    expect(await to.inputValue()).toBe("ada@berg.example");
    expect(await writtenText(page)).toBe("");
  });

  it("lets a character be put together before the editor takes over", async () => {
    const { page } = await openNote();
    await page.getByRole("button", { name: /^Internal note/ }).click();
    const release = await holdEditor(page);
    await page.reload();
    await page.getByText("Nobody has written yet.").waitFor();
    await page.keyboard.press("i");
    await page.getByText(/^You can write already/).waitFor();
    const keyboard = await page.context().newCDPSession(page);
    const composing = { text: "に", selectionStart: 1, selectionEnd: 1 };
    await keyboard.send("Input.imeSetComposition", composing);
    const arrived = page.waitForResponse(/rich-text-[^/]*\.js/);
    release();
    await (await arrived).finished();
    await keyboard.send("Input.imeSetComposition", { ...composing, text: "にほ", selectionEnd: 2 });
    expect(await richText(page).count()).toBe(0);
    await keyboard.send("Input.insertText", { text: "日本" });
    await page.keyboard.type(" is here");
    await expect.poll(() => writtenText(page)).toBe("日本 is here");
  });

  it("comes back before what was begun in its place, with its formatting", async () => {
    // Others have sent something that could be called back as well.
    const { page } = await openNote({ as: await api.addUser("hasty", "Team lead") });
    await richText(page).waitFor();
    await page.keyboard.press("Control+b");
    await page.keyboard.type("First");
    await page.keyboard.press("Control+Enter");
    const undo = page.getByRole("button", { name: "Undo" });
    await undo.waitFor();
    await page.keyboard.press("i");
    await richText(page).waitFor();
    await page.keyboard.type("Second");
    await undo.click();
    await expect.poll(() => writtenText(page)).toBe("First\n\nSecond");
    expect(await richText(page).locator("strong").allInnerTexts()).toEqual(["First"]);
  });

  it("can be done without formatting, which is remembered", async () => {
    // Whatever device he uses, so somebody else is asked.
    const { page, ticketId } = await openNote({ as: await api.addUser("plain", "Team lead") });
    await richText(page).waitFor();
    await page.keyboard.press("Control+b");
    await page.keyboard.type("Strong");
    await page.getByRole("button", { name: "Plain text" }).click();
    const plain = page.getByRole("textbox", { name: "Text" });
    expect(await plain.inputValue()).toBe("Strong");
    await page.getByRole("button", { name: "With formatting" }).click();
    expect(await richText(page).locator("strong").innerText()).toBe("Strong");
    await page.getByRole("button", { name: "Plain text" }).click();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("article").getByText("Strong").waitFor();
    expect(await stored(ticketId)).toEqual([{ body: "Strong", html_body: "" }]);
    await page.keyboard.press("i");
    await page.getByRole("button", { name: "With formatting" }).waitFor();
    expect(await plain.inputValue()).toBe("");
  });

  it("can be done by keys alone, on the toolbar too", async () => {
    const { page } = await openNote();
    await richText(page).waitFor();
    await page.keyboard.type("Text");
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Alt+F10");
    const bar = page.getByRole("toolbar", { name: "Formatting" });
    const button = (name: string) => bar.getByRole("button", { name, exact: true });
    const isFocused = (name: string) => button(name).and(page.locator(":focus")).waitFor();
    await isFocused("Bold");
    await page.keyboard.press("ArrowRight");
    await isFocused("Italic");
    await page.keyboard.press("Enter");
    await expect.poll(() => button("Italic").getAttribute("aria-pressed")).toBe("true");
    await richText(page).and(page.locator(":focus")).waitFor();
    expect(await richText(page).locator("em").innerText()).toBe("Text");
    await page.keyboard.press("Alt+F10");
    await isFocused("Italic");
    await page.keyboard.press("End");
    await isFocused("Plain text");
    await page.keyboard.press("ArrowRight");
    await isFocused("Bold");
    await page.keyboard.press("Escape");
    await richText(page).and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Shift+Tab");
    await isFocused("Bold");
    await page.keyboard.press("?");
    const help = page.getByRole("dialog");
    await help.getByText("Go to the formatting").waitFor();
    expect(await help.getByText("F10").count()).toBe(1);
  });

  it.each([
    ["light", 1440],
    ["dark", 390],
    ["light", 320],
  ] as const)("can be done by everybody, in the %s, %i pixels wide", async (colorScheme, width) => {
    const { page } = await openNote({ colorScheme, viewport: { width, height: 800 } });
    await richText(page).waitFor();
    await page.keyboard.press("Control+b");
    await page.keyboard.type("Bold");
    await page.keyboard.press("Control+k");
    await page.getByRole("textbox", { name: "Address of the link" }).fill("no address");
    await page.keyboard.press("Enter");
    await page.getByText(/^Write an address/).waitFor();
    expect(width > 320 ? await findViolations(page) : []).toEqual([]);
    expect(await sidewaysOverflow(page)).toBe(0);
  });
});
