import type { AskS3 } from "./ask-s3.ts";
import { xmlElements, xmlTexts } from "./xml-texts.ts";

/** Something that lies in a bucket, or was begun there. */
export interface S3Leftover {
  /** Without the prefix. */
  readonly key: string;
  /** Of an upload in parts that never ended; null = an object. */
  readonly uploadId: string | null;
  readonly sinceMs: number;
}

interface Listing {
  readonly ask: AskS3;
  readonly prefix: string;
  /** What the listed names begin with after the prefix. */
  readonly beginning: string;
}

/** Objects and begun uploads whose names begin so. */
export async function listS3Leftovers(listing: Listing): Promise<readonly S3Leftover[]> {
  return [...(await listObjects(listing)), ...(await listUploads(listing))];
}

async function listObjects({ ask, prefix, beginning }: Listing): Promise<S3Leftover[]> {
  const found: S3Leftover[] = [];
  let token = "";
  do {
    const query = {
      "list-type": "2",
      prefix: prefix + beginning,
      ...(token !== "" && { "continuation-token": token }),
    };
    const { text = "" } = (await ask({ method: "GET", key: "", query })) ?? {};
    for (const item of xmlElements(text, "Contents")) {
      found.push(leftoverOf(item, { prefix, since: "LastModified" }));
    }
    [token = ""] = xmlTexts(text, "NextContinuationToken");
  } while (token !== "");
  return found;
}

async function listUploads({ ask, prefix, beginning }: Listing): Promise<S3Leftover[]> {
  const found: S3Leftover[] = [];
  let marker: Record<string, string> = {};
  do {
    const query = { uploads: "", prefix: prefix + beginning, ...marker };
    const { text = "" } = (await ask({ method: "GET", key: "", query })) ?? {};
    for (const item of xmlElements(text, "Upload")) {
      found.push(leftoverOf(item, { prefix, since: "Initiated" }));
    }
    const [nextKey = ""] = xmlTexts(text, "NextKeyMarker");
    const [nextId = ""] = xmlTexts(text, "NextUploadIdMarker");
    const isCut = xmlTexts(text, "IsTruncated")[0] === "true" && nextKey !== "";
    marker = isCut ? { "key-marker": nextKey, "upload-id-marker": nextId } : {};
  } while (Object.keys(marker).length > 0);
  return found;
}

function leftoverOf(
  item: string,
  { prefix, since }: { readonly prefix: string; readonly since: string },
): S3Leftover {
  const [key = ""] = xmlTexts(item, "Key");
  const [uploadId = null] = xmlTexts(item, "UploadId");
  const sinceMs = Date.parse(xmlTexts(item, since)[0] ?? "");
  return { key: key.slice(prefix.length), uploadId, sinceMs };
}
