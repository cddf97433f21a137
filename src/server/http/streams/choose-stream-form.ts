import { negotiate } from "../content-negotiation.ts";
import { answerTypes, type AnswerType } from "../media-types.ts";

/** How a content is answered: as its bytes, or as base64 text in an ordinary answer. */
export type StreamForm =
  | { readonly kind: "bytes"; readonly contentType: string }
  | { readonly kind: "text"; readonly mediaType: AnswerType };

/** The media type of bytes of which nothing else is known. */
export const OCTET_STREAM = "application/octet-stream";

/**
 * A caller who names a type of ordinary answers gets base64 text in it. Everybody else gets the bytes:
 * as octets if that is what they name, otherwise under the type that the content has, because no other
 * form of it could be any better.
 */
export function chooseStreamForm(accept: string | undefined, contentType: string): StreamForm {
  const stored = contentType === "" ? OCTET_STREAM : contentType;
  const chosen = negotiate(accept, [OCTET_STREAM, ...answerTypes]);
  if (chosen === undefined || !isNamed(chosen, accept))
    return { kind: "bytes", contentType: stored };
  return chosen === OCTET_STREAM
    ? { kind: "bytes", contentType: OCTET_STREAM }
    : { kind: "text", mediaType: chosen };
}

/** Ranges such as a star fit a type without naming it. */
function isNamed(type: string, accept = ""): boolean {
  const names = accept.split(",").map((element) => element.split(";")[0]?.trim().toLowerCase());
  return names.includes(type);
}
