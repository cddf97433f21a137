import { AppError } from "../../errors.ts";
import { attachmentTexts } from "../../texts/attachment-texts.ts";
import { say } from "../../texts/text.ts";
import { requestTexts } from "../../texts/request-texts.ts";
import { decodeText } from "../charset.ts";
import { parseJson } from "../media/json/parse-json.ts";
import { isBase64 } from "../media/tree/read-text.ts";

/** The base64 text that is the whole of a JSON body of at most so many bytes. */
export async function readBase64Body(
  content: AsyncIterable<Uint8Array>,
  { maxBytes }: { readonly maxBytes: number },
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of content) {
    length += chunk.byteLength;
    if (length > maxBytes) {
      throw new AppError("payloadTooLarge", say(requestTexts.bodyTooLarge));
    }
    chunks.push(chunk);
  }
  const text = decodeText(Buffer.concat(chunks), "utf-8");
  const parsed = text === undefined ? null : parseJson(text);
  if (parsed?.ok === true && isBase64(parsed.tree)) return parsed.tree;
  throw new AppError("malformedRequest", say(attachmentTexts.noBase64));
}
