import { describe, expect, it } from "vitest";
import { readDraft, removeDraft, writeDraft, type Draft } from "./draft-store.ts";

function storage(isFull = false): Storage {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => {
      if (isFull) throw new Error("full");
      values.set(key, value);
    },
    removeItem: (key) => void values.delete(key),
    clear: () => values.clear(),
    key: () => null,
    length: 0,
  };
}

const draft: Draft = {
  body: "for us only",
  html: "",
  isPlain: false,
  to: null,
  cc: null,
  bcc: null,
  files: [],
  baseMessageId: 4,
  savedAt: "2026-11-28T10:00:00Z",
  hasContent: true,
  syncedAt: "",
  isSynced: false,
  sendKey: "k",
};

describe("a draft", () => {
  it("is kept for its ticket and its mode alone", () => {
    const kept = storage();
    expect(writeDraft(kept, { ticketId: 5, mode: "Note" }, draft)).toBe(true);
    expect(readDraft(kept, 5, "Note")).toEqual(draft);
    expect(readDraft(kept, 5, "Reply")).toBeNull();
    expect(readDraft(kept, 6, "Note")).toBeNull();
    removeDraft(kept, 5, "Note");
    expect(readDraft(kept, 5, "Note")).toBeNull();
  });

  it("tells when there is no room for it", () => {
    expect(writeDraft(storage(true), { ticketId: 5, mode: "Note" }, draft)).toBe(false);
  });

  it("of an earlier version has its words already, and the server has not", () => {
    const kept = storage();
    const { body, to, cc, bcc, files, baseMessageId, savedAt, sendKey } = draft;
    const earlier = { body, to, cc, bcc, files, baseMessageId, savedAt, sendKey };
    kept.setItem("counterfoil.draft.5.Note", JSON.stringify(earlier));
    expect(readDraft(kept, 5, "Note")).toEqual(draft);
  });

  it.each(["no JSON", "null", "5", '{"body":5}', '{"body":"a"}'])("is none: %s", (stored) => {
    const kept = storage();
    kept.setItem("counterfoil.draft.5.Reply", stored);
    expect(readDraft(kept, 5, "Reply")).toBeNull();
  });
});
