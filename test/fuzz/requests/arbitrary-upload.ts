import * as fc from "fast-check";
import { arbitraryText } from "../values/arbitrary-text.ts";
import type { EncodedBody } from "./arbitrary-encoded-body.ts";
import { arbitraryDamage, damaged } from "./damage.ts";

const BOUNDARY = "part-of-it";

const content = fc.oneof(
  { weight: 3, arbitrary: arbitraryText },
  { weight: 1, arbitrary: fc.constant("x".repeat(70_000)) },
);
const raw = fc
  .tuple(
    content,
    fc.constantFrom(
      "application/octet-stream",
      "image/png",
      "text/html",
      "application/x-thing",
      "",
      "/",
    ),
  )
  .map(([text, type]) => ({ text, type }));
const base64 = fc.tuple(content, fc.constantFrom("", '"', "!", "=")).map(([text, tail]) => ({
  text: JSON.stringify(Buffer.from(text).toString("base64") + tail),
  type: "application/json",
}));
const form = fc
  .tuple(
    content,
    arbitraryText,
    fc.constantFrom(`; boundary=${BOUNDARY}`, "", "; boundary=other", "; boundary="),
  )
  .map(([text, fileName, boundary]) => ({
    text:
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\n` +
      `Content-Type: text/plain\r\n\r\n${text}\r\n--${BOUNDARY}--\r\n`,
    type: `multipart/form-data${boundary}`,
  }));

/** Contents of attachments in every form in which they are taken. */
export const arbitraryUpload: fc.Arbitrary<EncodedBody> = fc
  .tuple(fc.oneof(raw, base64, form), arbitraryDamage)
  .map(([{ text, type }, damage]) => ({
    headers: [["Content-Type", type]],
    bytes: damaged(Buffer.from(text), damage).toString("base64"),
  }));
