import * as fc from "fast-check";
import { nowAndThen } from "../values/now-and-then.ts";
import { answerTypes } from "../../../src/server/http/media-types.ts";
import { inheritedNames } from "../values/arbitrary-wild.ts";
import type { HeaderLine } from "./fuzz-request.ts";

const strange = [
  "",
  " ",
  ",",
  ";",
  "=",
  "*",
  '"',
  "a".repeat(300),
  ",".repeat(200),
  "\u00E9\u00FF",
  "\t",
  "../..",
  "1e400",
  "-1",
  "nul\u00A0l",
  ...inheritedNames,
];

/** What a header usually holds; each may hold something strange instead. */
const usual: Readonly<Record<string, readonly string[]>> = {
  Accept: [
    ...answerTypes,
    "*/*",
    "application/*;q=0.5, text/xml",
    "image/png",
    "application/json;q=0",
    "application/octet-stream",
    "text/html",
    "a/b;q=9, , ;q=x",
  ],
  "SO-TimeZone": [
    "NO",
    "UTC",
    "US-NY",
    "261",
    "Europe/Oslo",
    "NO,includeTZOffset",
    "includeTZOffset",
    "Mars",
  ],
  "SO-Language": ["en", "no", "de-ch", "xx", "*", "x", "en;q=0, no"],
  "Accept-Language": ["nb-NO,nb;q=0.9,en;q=0.5", "de", "zh-cn; ja"],
  "SO-Culture": ["nb-NO", "en-US", "xx-XX"],
  Prefer: [
    "dry-run",
    "dry-run; explain",
    "return=minimal",
    'dry-run="yes"',
    "dryrun",
    "dry-run, dry-run=1",
  ],
  "If-Match": ["*", '"1-1"', '"1-1-x", "2-2"', 'W/"1"', '"'],
  "If-None-Match": ["*", '"1-1"', "x"],
  "If-Modified-Since": [
    "Mon, 02 Mar 2026 09:00:00 GMT",
    "Thu, 01 Jan 1970 00:00:00 GMT",
    "yesterday",
  ],
  "If-Unmodified-Since": ["Mon, 02 Mar 2026 09:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "soon"],
  "Idempotency-Key": ["key-1", "key-2", "key-3", "k".repeat(255), "k".repeat(256)],
  "X-Operation-Id": ["my.own-id_1", "a".repeat(64), "a".repeat(65), "a b"],
  "X-DB-Stats": ["1", "0", "x"],
  "Accept-Encoding": ["gzip", "br", "gzip;q=0, br;q=1.0", "identity;q=0, *;q=0", "zstd"],
  "SO-AppToken": ["unknown-application"],
  "X-XSRF-TOKEN": ["guess"],
  "X-Requested-With": ["XMLHttpRequest"],
  Origin: ["https://desk.example.com", "null", "https://evil.example"],
  "Sec-Fetch-Site": ["same-origin", "cross-site"],
  "X-Forwarded-For": ["10.0.0.1", "::1, x"],
  "X-Forwarded-Host": ["evil.example"],
  "X-HTTP-Method-Override": ["DELETE"],
  "SO-Browser-TZ-Offset": ["60", "x"],
  "User-Agent": ["SO-TS-WebApi/1.0"],
  Range: ["bytes=0-1", "bytes=9-1", "bytes=-0"],
};

const line = ([name, values]: readonly [string, readonly string[]]): fc.Arbitrary<HeaderLine> =>
  fc
    .oneof(
      { weight: 5, arbitrary: fc.constantFrom(...values) },
      { weight: 1, arbitrary: fc.constantFrom(...strange) },
    )
    .map((value) => [name, value] as const);

/** A few headers, the one for the media type of the answer most often; now and then one twice. */
export const arbitraryHeaders: fc.Arbitrary<readonly HeaderLine[]> = fc
  .tuple(
    nowAndThen(line(["Accept", [...answerTypes]]), 2),
    fc.array(fc.oneof(...Object.entries(usual).map(line)), { maxLength: 3 }),
  )
  .map(([accept, others]) => (accept === null ? others : [accept, ...others]));

const ticket = Buffer.from("00000000-0000-0000-0000-000000000000;1;Default", "utf16le");

/** What somebody sends who has no right to anything. */
export const arbitraryCredentials: fc.Arbitrary<readonly HeaderLine[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(
        "",
        "Basic",
        "Basic !",
        `Basic ${btoa("nobody:x")}`,
        `Basic ${btoa("\0:\0")}`,
        "Basic /w==",
        "Bearer",
        "Bearer 8A:Default.x",
        "Bearer 8A%3aDefault.x",
        `Bearer ${"x".repeat(5000)}`,

        `SOTicket 7T:${ticket.toString("base64")}`,
        "SoTicket 7T:",
        "SoTicket 7T:!!!!",
        "SoTicket x",
        "Negotiate x",
        "__proto__ x",
        "Digest username=x",
        "Bearer a, Bearer b",
      )
      .map((value): readonly HeaderLine[] => [["Authorization", value]]),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(
        "so_session=guess; XSRF-TOKEN=guess",
        "so_session=",
        "=;=;;",
        "__proto__=1",
        "so_session=%zz",
      )
      .map((value): readonly HeaderLine[] => [["Cookie", value]]),
  },
);
