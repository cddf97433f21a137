import { expect, test } from "vitest";
import { checkAttachment } from "./check-attachment.ts";

const sha256 = "0".repeat(64);

test.each([
  [{ name: "a.txt", sha256 }, null],
  [{ name: "", sha256 }, null],
  [null, "missing"],
  [{ name: "a.txt", sha256: null }, "noContent"],
  [{ name: "a.exe", sha256: null }, "noContent"],
  [{ name: "a.exe", sha256 }, "unsafeType"],
  [{ name: "a.txt.EXE. ", sha256 }, "unsafeType"],
  [{ name: "exe", sha256 }, null],
  [{ name: "a.exe.txt", sha256 }, null],
])("against %j stands %s", (attachment, fault) => {
  expect(checkAttachment(attachment, ["bat", "exe"])).toBe(fault);
});
