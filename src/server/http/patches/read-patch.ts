import { AppError } from "../../errors.ts";
import { patchRequestTexts } from "../../texts/patch-request-texts.ts";
import { say } from "../../texts/text.ts";
import { readJsonText } from "../media/json/read-json-text.ts";
import { describeMalformed } from "../media/tree/describe-problem.ts";
import type { BodyTree } from "../media/tree/body-tree.ts";
import type { RequestType } from "../media-types.ts";
import type { RequestBody } from "../request-body.ts";

/** What a patch may be declared as. Which kind it is, the JSON itself says. */
export const patchTypes = [
  "application/json-patch+json",
  "application/merge-patch+json",
  "application/json",
  "text/json",
] as const satisfies readonly RequestType[];

/**
 * Reads the patch that a body is: a list or an object.
 *
 * @throws AppError "unsupportedMediaType" or "malformedRequest"
 */
export function readPatch({ mediaType, text }: RequestBody): BodyTree {
  if (!patchTypes.some((type) => type === mediaType)) {
    const types = patchTypes.join(", ");
    throw new AppError("unsupportedMediaType", say(patchRequestTexts.mustBeJson, { types }), {
      headers: { "accept-patch": types },
    });
  }
  return parsePatch(text);
}

/** As {@link readPatch}, of text that is known to be JSON. */
export function parsePatch(text: string): BodyTree {
  // In an object to merge, the last of several spellings of a name counts.
  const parsed = readJsonText(text);
  if (!parsed.ok) throw new AppError("malformedRequest", describeMalformed(parsed.malformed));
  if (typeof parsed.tree === "object" && parsed.tree !== null) return parsed.tree;
  throw new AppError("malformedRequest", say(patchRequestTexts.mustBeListOrObject));
}
