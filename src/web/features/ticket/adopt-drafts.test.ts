import { describe, expect, it } from "vitest";
import { readDraft, writeDraft, type Draft } from "../composer/draft-store.ts";
import { adoptDrafts } from "./adopt-drafts.ts";

const draft = (body: string, baseMessageId: number): Draft => ({
  body,
  html: "",
  isPlain: false,
  to: null,
  cc: null,
  bcc: null,
  files: [{ attachmentId: baseMessageId, name: `${body}.txt` }],
  baseMessageId,
  savedAt: "2026-03-02T09:00:00Z",
  hasContent: true,
  syncedAt: "",
  isSynced: false,
  sendKey: body,
});

/** Only what drafts use. */
function memory(room = Number.POSITIVE_INFINITY): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (kept.size >= room && !kept.has(key)) throw new Error("full");
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage;
}

describe("drafts of a ticket that was merged", () => {
  it("go on at the other one, mode by mode", () => {
    const storage = memory();
    writeDraft(storage, { ticketId: 1, mode: "Note" }, draft("for us", 5));
    writeDraft(storage, { ticketId: 2, mode: "Reply" }, draft("for them", 6));
    adoptDrafts(storage, { from: 1, to: 2 });
    expect(readDraft(storage, 2, "Note")).toEqual(draft("for us", 5));
    expect(readDraft(storage, 2, "Reply")).toEqual(draft("for them", 6));
    expect(readDraft(storage, 1, "Note")).toBeNull();
  });

  it("come behind what is being written there, with their files", () => {
    const storage = memory();
    writeDraft(storage, { ticketId: 1, mode: "Reply" }, draft("left", 5));
    writeDraft(storage, { ticketId: 2, mode: "Reply" }, draft("there", 6));
    adoptDrafts(storage, { from: 1, to: 2 });
    expect(readDraft(storage, 2, "Reply")).toMatchObject({
      body: "there\n\nleft",
      baseMessageId: 5,
      files: [{ attachmentId: 6 }, { attachmentId: 5 }],
      sendKey: "there",
    });
    adoptDrafts(storage, { from: 1, to: 2 });
    expect(readDraft(storage, 2, "Reply")?.body).toBe("there\n\nleft");
  });

  it("stay where they are when the device has no room", () => {
    const storage = memory(1);
    writeDraft(storage, { ticketId: 1, mode: "Reply" }, draft("left", 5));
    adoptDrafts(storage, { from: 1, to: 2 });
    expect(readDraft(storage, 1, "Reply")).toEqual(draft("left", 5));
  });
});
