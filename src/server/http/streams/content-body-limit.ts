import type { Context } from "../../context.ts";
import { base64Length } from "./base64-stream.ts";

/** Room for what stands around the content: names, boundaries, escapes. */
const WRAPPING_BYTES = 65_536;

/** How long a request with the content of an attachment may be, in whichever form it comes. */
export function contentBodyLimit({ attachments }: Pick<Context, "attachments">): {
  readonly bodyLimit: number;
} {
  return { bodyLimit: base64Length(attachments.maxBytes) + WRAPPING_BYTES };
}
