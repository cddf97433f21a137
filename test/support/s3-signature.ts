import { createHash, createHmac } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { S3Settings } from "../../src/server/attachments/s3/s3-settings.ts";

interface SignedRequest {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly body: Buffer;
}

const sha256 = (data: string | Buffer): string => createHash("sha256").update(data).digest("hex");
const hmac = (key: string | Buffer, data: string): Buffer =>
  createHmac("sha256", key).update(data).digest();
const strictly = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** What a store says of a request that is not signed with these keys (version 4 of the signature). */
export function findSignatureFault(
  { request, url, body }: SignedRequest,
  { keyId, key, region }: Pick<S3Settings, "keyId" | "key" | "region">,
): string | null {
  const [, credential = "", names = "", signature = ""] =
    /^AWS4-HMAC-SHA256 Credential=(\S+), SignedHeaders=(\S+), Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? "",
    ) ?? [];
  const [toldId, day = "", toldRegion] = credential.split("/");
  if (toldId !== keyId) return "InvalidAccessKeyId";
  if (toldRegion !== region) return "AuthorizationHeaderMalformed";
  const hash = String(request.headers["x-amz-content-sha256"]);
  if (hash !== sha256(body)) return "XAmzContentSHA256Mismatch";
  const query = [...url.searchParams]
    .map((pair) => pair.map(strictly).join("="))
    .sort()
    .join("&");
  const headers = names.split(";").map((name) => `${name}:${String(request.headers[name])}\n`);
  const path = url.pathname.split("/").map((step) => strictly(decodeURIComponent(step)));
  const canonical = [request.method, path.join("/"), query, headers.join(""), names, hash].join(
    "\n",
  );
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", request.headers["x-amz-date"], scope, sha256(canonical)];
  const signingKey = [day, region, "s3", "aws4_request"].reduce<Buffer>(
    (secret, step) => hmac(secret, step),
    Buffer.from(`AWS4${key}`),
  );
  const isRight = hmac(signingKey, toSign.join("\n")).toString("hex") === signature;
  return isRight ? null : "SignatureDoesNotMatch";
}
