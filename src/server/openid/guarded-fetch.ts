import type { CustomFetch } from "openid-client";
import { isProtectedAddress } from "../config/is-protected-address.ts";
import { ProviderUnreachable } from "./provider-unreachable.ts";

export interface FetchLimits {
  /** For a whole answer. */
  readonly timeoutMs: number;
  readonly answerBytesMax: number;
}

const usualLimits: FetchLimits = { timeoutMs: 10_000, answerBytesMax: 1024 * 1024 };
const TOO_MANY_REQUESTS = 429;

/**
 * Calls to a provider that end in time, read no more than such answers can hold, and follow nobody to
 * another address. Throws `ProviderUnreachable` for every answer that is none.
 */
export function createGuardedFetch(limits: FetchLimits = usualLimits): CustomFetch {
  return async (url, { signal, body, ...options }) => {
    if (!isProtectedAddress(url)) throw new ProviderUnreachable("the address is not protected");
    const ended = AbortSignal.timeout(limits.timeoutMs);
    const answer = await exchange(
      url,
      {
        ...options,
        ...(body === undefined || body === null ? {} : { body }),
        signal: signal === undefined ? ended : AbortSignal.any([ended, signal]),
      },
      limits.answerBytesMax,
    );
    if (answer.status >= 500 || answer.status === TOO_MANY_REQUESTS) {
      throw new ProviderUnreachable(`the provider answers ${answer.status}`);
    }
    return answer;
  };
}

async function exchange(url: string, init: RequestInit, bytesMax: number): Promise<Response> {
  try {
    const response = await fetch(url, init);
    const bytes = await readBytes(response, bytesMax);
    const headers = new Headers(response.headers);
    // What is passed on is neither compressed nor of that length any longer.
    headers.delete("content-encoding");
    headers.delete("content-length");
    const { status } = response;
    return new Response(bytes.byteLength === 0 ? null : bytes, { status, headers });
  } catch (error) {
    if (error instanceof ProviderUnreachable) throw error;
    throw new ProviderUnreachable("the provider does not answer", { cause: error });
  }
}

async function readBytes({ body }: Response, bytesMax: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    // Leaving the loop closes the connection.
    if (length > bytesMax) throw new ProviderUnreachable("the answer is too long");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
