import type { IncomingHttpHeaders } from "node:http";
import type { ContentPart } from "../../attachments/attachment-store.ts";

/** What of a content a request wants: all of it, a part, or a part that is not there. */
export type WantedPart = ContentPart | "all" | "outside";

/**
 * Reads `Range` (RFC 9110, section 14.2). Only a single range of bytes is served: of several, and of what
 * nobody can read, all is answered, as the standard allows. With `If-Range` the part is wanted only of
 * the very content that the caller has a part of already; `tag` names it, null where nothing does.
 */
export function wantedPart(
  { range, "if-range": ifRange }: IncomingHttpHeaders,
  { sizeBytes, tag }: { readonly sizeBytes: number; readonly tag: string | null },
): WantedPart {
  if (range === undefined) return "all";
  // A date says too little of a content, which can be replaced twice in a second.
  if (ifRange !== undefined && (tag === null || ifRange !== tag)) return "all";
  const [, from = "", to = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(range.trim()) ?? [];
  if (from === "" && to === "") return "all";
  if (from === "") return lastBytes(Number(to), sizeBytes);
  const first = Number(from);
  const last = to === "" ? sizeBytes - 1 : Math.min(Number(to), sizeBytes - 1);
  if (to !== "" && Number(to) < first) return "all";
  return first < sizeBytes ? { first, last } : "outside";
}

function lastBytes(count: number, sizeBytes: number): WantedPart {
  if (count === 0 || sizeBytes === 0) return "outside";
  return { first: Math.max(0, sizeBytes - count), last: sizeBytes - 1 };
}
