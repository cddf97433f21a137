import { describe, expect, it } from "vitest";
import type { Ticket } from "../ticket/ticket.ts";
import type { Draft } from "./draft-store.ts";
import { outgoingOf, reasonsToAsk } from "./outgoing.ts";

const draft: Draft = {
  body: "Hello",
  html: "",
  isPlain: false,
  to: null,
  cc: null,
  bcc: null,
  files: [],
  baseMessageId: 4,
  savedAt: "",
  hasContent: true,
  syncedAt: "",
  isSynced: false,
  sendKey: "k",
};
const proposed = { to: "ada@berg.example", cc: "liv@berg.example", firstName: "Ada Berg" };

const ticketWith = (...messages: object[]) => ({ Messages: messages }) as unknown as Ticket;

describe("a draft as a message", () => {
  it("goes to whom the server proposes, until somebody says otherwise", () => {
    const { message, fault, firstName } = outgoingOf(draft, {
      ticketId: 5,
      mode: "Reply",
      proposed,
    });
    expect(message).toMatchObject({ to: ["ada@berg.example"], cc: ["liv@berg.example"], bcc: [] });
    expect([fault, firstName]).toEqual([null, "Ada Berg"]);
    const other = outgoingOf(
      { ...draft, to: "x@y.example", cc: "" },
      { ticketId: 5, mode: "Reply", proposed },
    );
    expect(other.message).toMatchObject({ to: ["x@y.example"], cc: [] });
    expect(other.firstName).toBe("x@y.example");
  });

  it("goes to nobody as a note", () => {
    const wordy = { ...draft, to: "x@y.example", bcc: "z@y.example" };
    const { message, fault } = outgoingOf(wordy, { ticketId: 5, mode: "Note", proposed });
    expect(message).toMatchObject({ to: [], cc: [], bcc: [] });
    expect(fault).toBeNull();
  });

  it.each([
    ["has formatting", { html: "<div>H<em>i</em></div>" }, "<div>H<em>i</em></div>"],
    ["has none", {}, ""],
    ["is to have none", { html: "<div>H<em>i</em></div>", isPlain: true }, ""],
    // Read as a draft again, it would otherwise be taken for formatting.
    ["reads like HTML", { body: "<div>Hi</div>" }, "<div>&lt;div&gt;Hi&lt;/div&gt;</div>"],
  ])("is HTML where it %s", (_what, change, htmlBody) => {
    const { message } = outgoingOf(
      { ...draft, ...change },
      { ticketId: 5, mode: "Note", proposed },
    );
    expect(message.htmlBody).toBe(htmlBody);
  });

  it.each([
    [{ body: " \n" }, "composer.empty"],
    [{ to: "ada" }, "composer.badAddress"],
    [{ bcc: "ada@" }, "composer.badAddress"],
    [{ to: "" }, "composer.noRecipient"],
  ])("with %j cannot go", (change, fault) => {
    expect(
      outgoingOf({ ...draft, ...change }, { ticketId: 5, mode: "Reply", proposed }).fault,
    ).toBe(fault);
  });
});

describe("a message that is about to go", () => {
  const incoming = { TicketMessageId: 5, Slevel: "External", Badge: "Incoming", PersonId: 1 };
  const message = outgoingOf(draft, { ticketId: 5, mode: "Reply", proposed }).message;

  it.each([
    ["that the customer wrote since", incoming, ["newer"]],
    ["that it answers", { ...incoming, TicketMessageId: 4 }, []],
    ["that a colleague noted since", { ...incoming, Slevel: "Internal" }, []],
    ["that a colleague sent since", { ...incoming, Badge: "Reply", PersonId: 0 }, []],
  ])("meets a message %s", (_, other, doubts) => {
    expect(reasonsToAsk(message, ticketWith(other))).toEqual(doubts);
  });

  it("is asked about a file that it speaks of, and a note about nothing newer", () => {
    const facts = ticketWith(incoming);
    expect(reasonsToAsk({ ...message, body: "See attached" }, facts)).toEqual(["newer", "noFile"]);
    expect(reasonsToAsk({ ...message, body: "See attached", attachmentIds: [1] }, facts)).toEqual([
      "newer",
    ]);
    expect(reasonsToAsk({ ...message, mode: "Note" }, facts)).toEqual([]);
  });
});
