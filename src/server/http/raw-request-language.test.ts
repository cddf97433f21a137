import { describe, expect, it } from "vitest";
import { rawRequestLanguage } from "./raw-request-language.ts";

describe("rawRequestLanguage", () => {
  it.each([
    ["", null],
    ["GLOPS", null],
    ["GET / HTTP/1.1\r\nAccept-Language: sv\r\nbad\r\n\r\n", "sv"],
    ["GET / HTTP/1.1\nACCEPT-LANGUAGE:nb-NO, en;q=0.5\n\n", "no"],
    ["GET / HTTP/1.1\r\nAccept-Language: sv\r\nSo-Language: da\r\n\r\n", "da"],
    ["GET / HTTP/1.1\r\nSo-Language: da\r\nSo-Language: sv\r\n\r\n", "da"],
    ["GET / HTTP/1.1\r\nSo-Language:\r\nAccept-Language: sv\r\n\r\n", null],
    ["GET / HTTP/1.1\r\nX-So-Language: da\r\n\r\n", null],
    ["POST / HTTP/1.1\r\nHost: a\r\n\r\nAccept-Language: sv\r\n", null],
    ["Accept-Language: sv", "sv"],
  ])("finds in %j the language %j", (bytes, language) => {
    expect(rawRequestLanguage(Buffer.from(bytes))).toBe(language);
  });

  it("takes bytes of any kind", () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 10]), Buffer.from("SO-Language: nl")]);
    expect(rawRequestLanguage(bytes)).toBe("nl");
  });
});
