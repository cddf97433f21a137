import * as fc from "fast-check";
import { arbitraryAim, type FuzzTarget } from "./arbitrary-aim.ts";
import { arbitraryManner } from "./arbitrary-manner.ts";
import type { FuzzRequest, HeaderLine } from "./fuzz-request.ts";

/** Requests to everything that a server has, derived from its declarations. */
export function arbitraryRequest(target: FuzzTarget): fc.Arbitrary<FuzzRequest> {
  return fc
    .tuple(arbitraryAim(target), arbitraryManner)
    .map(([{ method, path, query, body }, manner]): FuzzRequest => {
      const credentials = manner.sender === "stranger" ? manner.credentials : [];
      return {
        sender: manner.sender,
        method: manner.method ?? method,
        target: manner.respell(path) + query,
        headers: [...manner.headers, ...credentials, ...(body?.headers ?? [])].map(sendable),
        body: body?.bytes ?? null,
      };
    });
}

/** Node's client refuses to send anything else. */
function sendable([name, value]: HeaderLine): HeaderLine {
  return [name, value.replaceAll(/[^\t\u0020-\u007E\u0080-\u00FF]/g, "?")];
}
