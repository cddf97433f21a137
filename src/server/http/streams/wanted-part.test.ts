import { describe, expect, it } from "vitest";
import { wantedPart, type WantedPart } from "./wanted-part.ts";

const TAG = '"abc"';
const part = (first: number, last: number): WantedPart => ({ first, last });

describe("of ten bytes", () => {
  it.each<[string | undefined, WantedPart]>([
    [undefined, "all"],
    ["bytes=0-0", part(0, 0)],
    ["bytes=0-9", part(0, 9)],
    ["bytes=0-10", part(0, 9)],
    ["bytes=3-5", part(3, 5)],
    ["BYTES=9-9", part(9, 9)],
    [" bytes=9- ", part(9, 9)],
    ["bytes=0-", part(0, 9)],
    ["bytes=10-", "outside"],
    ["bytes=10-20", "outside"],
    ["bytes=-1", part(9, 9)],
    ["bytes=-10", part(0, 9)],
    ["bytes=-11", part(0, 9)],
    ["bytes=-0", "outside"],
    ["bytes=5-4", "all"],
    ["bytes=-", "all"],
    ["bytes=", "all"],
    ["bytes=a-b", "all"],
    ["bytes=0-1,3-4", "all"],
    ["bytes=+0-1", "all"],
    ["bytes=0x1-2", "all"],
    ["items=0-1", "all"],
    ["0-1", "all"],
    ["bytes=999999999999999-", "outside"],
    ["bytes=9999999999999999-", "all"],
  ])("%j wants %j", (range, wanted) => {
    expect(wantedPart({ range }, { sizeBytes: 10, tag: TAG })).toEqual(wanted);
  });
});

it.each(["bytes=0-", "bytes=0-0", "bytes=-1"])("of nothing there is no %s", (range) => {
  expect(wantedPart({ range }, { sizeBytes: 0, tag: TAG })).toBe("outside");
});

it.each<[string, string | null, WantedPart]>([
  [TAG, TAG, part(0, 0)],
  ['"other"', TAG, "all"],
  [`W/${TAG}`, TAG, "all"],
  [TAG, null, "all"],
  ["Mon, 02 Mar 2026 09:00:00 GMT", TAG, "all"],
])("with If-Range %s, and the tag %s: %j", (ifRange, tag, wanted) => {
  const headers = { range: "bytes=0-0", "if-range": ifRange };
  expect(wantedPart(headers, { sizeBytes: 10, tag })).toEqual(wanted);
});
