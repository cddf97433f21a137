import { expect, it } from "vitest";
import type { Draft } from "../draft-store.ts";
import { together } from "./restored-draft.ts";

const draft: Draft = {
  body: "Try this",
  html: "",
  isPlain: false,
  to: "ada@berg.example",
  cc: null,
  bcc: null,
  files: [{ attachmentId: 1, name: "a.txt" }],
  baseMessageId: 4,
  savedAt: "2026-11-28T10:00:00Z",
  hasContent: true,
  syncedAt: "",
  isSynced: false,
  sendKey: "k",
};

it.each([
  ["nothing was begun", { body: " ", files: [] }, "Try this", [1]],
  ["the same stands there", { body: "Try this" }, "Try this", [1]],
  [
    "another was begun",
    { body: "And that", files: [{ attachmentId: 2, name: "b.txt" }] },
    "Try this\n\nAnd that",
    [1, 2],
  ],
])("comes back whole when %s", (_what, begun, body, files) => {
  const back = together(draft, { ...draft, to: "x@y.example", ...begun });
  expect(back).toMatchObject({ body, to: "ada@berg.example", sendKey: "k" });
  expect(back.files.map(({ attachmentId }) => attachmentId)).toEqual(files);
});
