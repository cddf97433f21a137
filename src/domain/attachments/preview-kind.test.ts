import { expect, test } from "vitest";
import { previewKind } from "./preview-kind.ts";

test.each([
  ["image/png", "a.png", "image/png", "asItIs"],
  ["text/html", "a.html", "image/gif", "asItIs"],
  ["image/png", "a.png", "", "none"],
  ["application/pdf", "a.pdf", "application/pdf", "asItIs"],
  ["application/pdf", "a.pdf", "", "none"],
  ["image/svg+xml", "a.svg", "application/xml", "none"],
  ["text/html; charset=iso-8859-1", "", "", "html"],
  ["TEXT/HTML", "", "", "html"],
  ["application/xhtml+xml", "a.html", "", "none"],
  ["text/plain", "a.html", "", "text"],
  ["text/csv", "", "", "text"],
  ["message/rfc822", "", "", "mail"],
  ["", "a.eml", "", "mail"],
  ["application/octet-stream", "A.EML", "", "mail"],
  ["", "a.htm", "", "html"],
  ["", "eml", "", "none"],
  ["", "", "", "none"],
  ["", "a.constructor", "", "none"],
  ["constructor", "", "", "none"],
  ["application/zip", "a.txt", "application/zip", "none"],
])("of type %j, named %j, found to be %j: %s", (contentType, name, found, kind) => {
  expect(previewKind({ contentType, name }, found)).toBe(kind);
});
