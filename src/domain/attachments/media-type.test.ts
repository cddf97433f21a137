import { describe, expect, it } from "vitest";
import { isMediaType } from "./media-type.ts";

describe("isMediaType", () => {
  it.each([
    ["text/plain", true],
    ["application/vnd.ms-excel", true],
    ["text/plain; charset=utf-8", true],
    ['multipart/related; type="text/xml"; start="<a@b>"', true],
    ['a/b; c="\\""', true],
    ["text", false],
    ["text/", false],
    ["/plain", false],
    ["text/plain; charset", false],
    ["text/plain charset=x", false],
    ['a/b; c="', false],
    ["a/b\r\nx: y", false],
    ["a/b\n", false],
    ["tëxt/plain", false],
    ["", false],
  ])("%j: %s", (text, expected) => {
    expect(isMediaType(text)).toBe(expected);
  });
});
