import * as fc from "fast-check";
import { answerTypes } from "../../../src/server/http/media-types.ts";
import { nowAndThen } from "../values/now-and-then.ts";
import { arbitraryCredentials, arbitraryHeaders } from "./arbitrary-headers.ts";
import { arbitraryRespelling } from "./arbitrary-target.ts";
import type { HeaderLine, Sender } from "./fuzz-request.ts";

const methods = [
  "GET",
  "HEAD",
  "OPTIONS",
  "PUT",
  "PATCH",
  "DELETE",
  "TRACE",
  "PROPFIND",
  "POST",
  "QUERY",
] as const;

/** All of a request but what it is about. */
export interface Manner {
  readonly sender: Sender;
  readonly headers: readonly HeaderLine[];
  readonly credentials: readonly HeaderLine[];
  readonly respell: (path: string) => string;
  /** In place of the route's own; null = that. */
  readonly method: string | null;
}

const usual: fc.Arbitrary<Manner> = fc.record({
  sender: fc.constantFrom<Sender>("administrator", "administrator", "administrator", "agent"),
  headers: fc.constantFrom([], ...answerTypes.map((type): HeaderLine[] => [["Accept", type]])),
  credentials: fc.constant([]),
  respell: fc.constant((path: string) => path),
  method: fc.constant(null),
});
const unusual: fc.Arbitrary<Manner> = fc.record({
  sender: fc.oneof(
    { weight: 10, arbitrary: fc.constantFrom<Sender>("administrator", "agent") },
    { weight: 2, arbitrary: fc.constant<Sender>("reader") },
    { weight: 2, arbitrary: fc.constant<Sender>("stranger") },
  ),
  headers: arbitraryHeaders,
  credentials: arbitraryCredentials,
  respell: arbitraryRespelling,
  method: nowAndThen(fc.constantFrom(...methods), 12),
});

/** Half of the requests are hostile in nothing but perhaps what they are about, so that they get far. */
export const arbitraryManner: fc.Arbitrary<Manner> = fc.oneof(usual, unusual);
