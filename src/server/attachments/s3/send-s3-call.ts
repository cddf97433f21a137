import { createHash } from "node:crypto";
import { AwsV4Signer } from "aws4fetch";
import { S3Failure } from "./s3-failure.ts";
import type { S3Settings } from "./s3-settings.ts";
import { xmlTexts } from "./xml-texts.ts";

export interface S3Call {
  readonly method: "GET" | "HEAD" | "PUT" | "POST" | "DELETE";
  /** Name of an object without the prefix; empty = the bucket. */
  readonly key: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
}

export interface S3Sending {
  readonly settings: S3Settings;
  /** For an answer to begin, and for each piece of it. */
  readonly timeoutMs: number;
  /** Waits between two attempts. */
  readonly pause: (ms: number) => Promise<void>;
}

export interface S3Answer {
  readonly response: Response;
  /** Ends the answer before its end. */
  readonly abort: () => void;
}

const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 200;

/** What may be better the next time. */
const passing: ReadonlySet<number> = new Set([0, 408, 429, 500, 502, 503, 504]);

/**
 * Sends a signed request until it is answered with something that lasts. The body is signed too, so that
 * the store refuses bytes that changed on the way. Throws `S3Failure` for everything but a success and
 * 404; a part of a content that is not there counts as 404 as well.
 */
export async function sendS3Call(call: S3Call, sending: S3Sending): Promise<S3Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await sendOnce(call, sending);
    if (!(answer instanceof S3Failure)) return answer;
    if (attempt === ATTEMPTS || !passing.has(answer.status)) throw answer;
    await sending.pause(FIRST_PAUSE_MS * 2 ** (attempt - 1));
  }
}

async function sendOnce(call: S3Call, sending: S3Sending): Promise<S3Answer | S3Failure> {
  const { settings, timeoutMs } = sending;
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeoutMs);
  try {
    const { url, headers } = await sign(call, settings);
    const response = await fetch(url, {
      method: call.method,
      headers,
      redirect: "error",
      signal: controller.signal,
      ...(call.body !== undefined && { body: call.body }),
    });
    if (!response.ok && response.status !== 404) return await refusalOf(call, response);
    return { response, abort: () => controller.abort() };
  } catch (error) {
    return new S3Failure(nameOf(call), { status: 0, code: "" }, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

async function sign(
  { method, key, query = {}, headers = {}, body }: S3Call,
  { endpoint, region, bucket, prefix, keyId, key: secret }: S3Settings,
): Promise<{ readonly url: URL; readonly headers: Headers }> {
  const path = key === "" ? bucket : `${bucket}/${prefix}${key}`;
  const url = new URL(`${endpoint.replace(/\/$/, "")}/${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const signer = new AwsV4Signer({
    method,
    url: url.href,
    headers: {
      ...headers,
      "x-amz-content-sha256": createHash("sha256")
        .update(body ?? "")
        .digest("hex"),
    },
    accessKeyId: keyId,
    secretAccessKey: secret,
    region,
    service: "s3",
  });
  return signer.sign();
}

/** A refusal says why in a few words of XML. */
async function refusalOf(call: S3Call, response: Response): Promise<S3Failure> {
  const { status } = response;
  const text = await response.text();
  return new S3Failure(nameOf(call), { status, code: xmlTexts(text, "Code")[0] ?? "" });
}

function nameOf({ method, key, query = {} }: S3Call): string {
  const [first = ""] = Object.keys(query);
  return [method, first, key].filter((word) => word !== "").join(" ");
}
