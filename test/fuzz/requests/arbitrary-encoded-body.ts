import { gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { nowAndThen } from "../values/now-and-then.ts";
import type { Carrier } from "../../../src/contract/carrier.ts";
import { arbitraryEntity } from "../values/arbitrary-entity.ts";
import { arbitraryPatch } from "../values/arbitrary-patch.ts";
import { writeForm } from "../values/write-form.ts";
import { writeJson } from "../values/write-json.ts";
import { writeXml } from "../values/write-xml.ts";
import type { Wild } from "../values/wild.ts";
import { arbitraryDamage, damaged, type Damage } from "./damage.ts";
import type { HeaderLine } from "./fuzz-request.ts";

/** Bytes with the headers that tell what they are. */
export interface EncodedBody {
  readonly headers: readonly HeaderLine[];
  /** Base64. */
  readonly bytes: string;
}

interface WrittenBody {
  readonly mediaType: string;
  readonly text: string;
}

/** What happens to a body between its writer and its reader. */
interface Passage {
  /** Empty = none is told. */
  readonly charset: string;
  readonly packing: string;
  /** In place of its own type; null = that. */
  readonly label: string | null;
  readonly mark: string;
  readonly damage: readonly Damage[];
}

const undisturbed: Passage = { charset: "", packing: "none", label: null, mark: "", damage: [] };
const disturbed: fc.Arbitrary<Passage> = fc.record({
  charset: fc.oneof(
    { weight: 12, arbitrary: fc.constant("") },
    { weight: 1, arbitrary: fc.constantFrom("utf-8", "iso-8859-1", "utf-7", "x") },
    { weight: 1, arbitrary: fc.constantFrom("utf-16", "utf-16le", "utf-16be") },
  ),
  packing: fc.oneof(
    { weight: 15, arbitrary: fc.constant("none") },
    { weight: 1, arbitrary: fc.constantFrom("gzip", "x-gzip", "identity") },
    { weight: 1, arbitrary: fc.constantFrom("br", "pretended", "twice") },
  ),
  label: nowAndThen(
    fc.constantFrom(
      "text/json",
      "text/xml",
      "text/plain",
      "",
      "a/b;c",
      ";",
      "application/json-patch+json",
    ),
    10,
  ),
  mark: fc.oneof(
    { weight: 10, arbitrary: fc.constant("") },
    { weight: 1, arbitrary: fc.constantFrom("\uFEFF", " \r\n", "\0") },
  ),
  damage: arbitraryDamage,
});
const passage = fc.oneof(fc.constant(undisturbed), disturbed);

/** A value in one of the seven media types. */
export function arbitraryEncodedBody(
  tree: fc.Arbitrary<Wild>,
  root: string,
): fc.Arbitrary<EncodedBody> {
  const written = fc
    .tuple(tree, fc.constantFrom(...encodings))
    .map(([value, write]) => write(value, root));
  return encoded(written);
}

/** As {@link arbitraryEncodedBody} of a record; where it may be patched, patches too. */
export function arbitraryEntityBody(
  carrier: Carrier,
  webhookTarget: string,
): fc.Arbitrary<EncodedBody> {
  const entity = arbitraryEntity(carrier, webhookTarget);
  const patch = arbitraryPatch(carrier).map((value): WrittenBody => ({
    mediaType: "application/json-patch+json",
    text: writeJson(value),
  }));
  return fc.oneof(
    { weight: 4, arbitrary: arbitraryEncodedBody(entity, carrier.name) },
    { weight: 1, arbitrary: encoded(patch) },
  );
}

const encodings: readonly ((value: Wild, root: string) => WrittenBody)[] = [
  (value) => ({ mediaType: "application/json", text: writeJson(value) }),
  (value) => ({ mediaType: "text/json", text: writeJson(value) }),
  (value, root) => ({ mediaType: "application/xml", text: writeXml(value, root) }),
  (value, root) => ({ mediaType: "text/xml", text: writeXml(value, root) }),
  (value) => ({ mediaType: "application/x-www-form-urlencoded", text: writeForm(value, "dots") }),
  (value) => ({
    mediaType: "application/x-www-form-urlencoded",
    text: writeForm(value, "brackets"),
  }),
  (value) => ({ mediaType: "application/json-patch+json", text: writeJson(value) }),
  (value) => ({ mediaType: "application/merge-patch+json", text: writeJson(value) }),
];

function encoded(body: fc.Arbitrary<WrittenBody>): fc.Arbitrary<EncodedBody> {
  return fc
    .tuple(body, passage)
    .map(([{ mediaType, text }, { charset, packing, label, mark, damage }]): EncodedBody => {
      const plain = damaged(bytesOf(`${mark}${text}`, charset), damage);
      const type = `${label ?? mediaType}${charset === "" ? "" : `; charset=${charset}`}`;
      return {
        headers: [["Content-Type", type], ...encodingHeader(packing)],
        bytes: Buffer.from(packed(plain, packing)).toString("base64"),
      };
    });
}

function bytesOf(text: string, label: string): Buffer {
  switch (label) {
    case "utf-16":
    case "utf-16le":
      return Buffer.from(text, "utf16le");
    case "utf-16be":
      return Buffer.from(text, "utf16le").swap16();
    case "iso-8859-1":
      return Buffer.from(text, "latin1");
    default:
      return Buffer.from(text);
  }
}

function encodingHeader(packing: string): readonly HeaderLine[] {
  if (packing === "none") return [];
  return [["Content-Encoding", packing === "pretended" || packing === "twice" ? "gzip" : packing]];
}

function packed(bytes: Uint8Array, packing: string): Uint8Array {
  if (packing === "gzip" || packing === "x-gzip") return gzipSync(bytes);
  return packing === "twice" ? gzipSync(gzipSync(bytes)) : bytes;
}
