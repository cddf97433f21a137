import { request as requestOverHttp, type IncomingMessage, type RequestOptions } from "node:http";
import { request as requestOverHttps } from "node:https";
import { isIP } from "node:net";
import { createAddressGuard } from "./address-guard.ts";
import { createGuardedLookup, resolveInDns, type Resolve } from "./guarded-lookup.ts";
import {
  CallFailure,
  type CallFailureCode,
  type OutgoingAnswer,
  type OutgoingCall,
  type OutgoingCalls,
} from "./outgoing-calls.ts";
import { readGreeting } from "./read-greeting.ts";

export interface OutgoingOptions {
  /** Networks that may be called besides public addresses. */
  readonly allowedNetworks: readonly string[];
  /** Calls may go without TLS; default false. */
  readonly allowHttp?: boolean;
  /** Certificates are not checked; default false. */
  readonly skipCertificateCheck?: boolean;
  /** For the whole call, default 30 seconds. */
  readonly timeoutMs?: number;
  /** Default: the resolver of this machine. */
  readonly resolve?: Resolve;
}

const TIMEOUT_MS = 30_000;

/** Somebody waits in front of a screen, and greetings are quick. */
const GREETING_TIMEOUT_MS = 5000;

/** As much of an answer as is read. */
const ANSWER_BYTES_MAX = 65_536;

export function createOutgoingCalls(options: OutgoingOptions): OutgoingCalls {
  const guard = createAddressGuard(options.allowedNetworks);
  const lookup = createGuardedLookup(guard, options.resolve ?? resolveInDns);
  const { allowHttp = false, skipCertificateCheck = false, timeoutMs = TIMEOUT_MS } = options;

  /** An address is connected to without being looked up. */
  const findHostFault = (host: string): CallFailureCode | null =>
    isIP(host) !== 0 && !guard.allows(host) ? "addressNotAllowed" : null;
  const findFault = (url: URL): CallFailureCode | null => {
    if (url.protocol !== "https:" && !(allowHttp && url.protocol === "http:")) {
      return "schemeNotAllowed";
    }
    return findHostFault(url.hostname.replace(/^\[|\]$/g, ""));
  };
  const rejectUnauthorized = !skipCertificateCheck;

  return {
    findFault,
    async post(call) {
      const fault = findFault(call.url);
      if (fault !== null) throw new CallFailure(fault);
      return within(timeoutMs, (signal) => exchange(call, { lookup, signal, rejectUnauthorized }));
    },
    async greet(door) {
      const fault = findHostFault(door.host);
      if (fault !== null) throw new CallFailure(fault);
      return within(Math.min(timeoutMs, GREETING_TIMEOUT_MS), (signal) =>
        readGreeting(door, { lookup, signal, rejectUnauthorized }),
      );
    },
  };
}

/** Does something for as long as there is time for it. */
async function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(ms);
  try {
    return await work(signal);
  } catch (error) {
    throw signal.aborted ? new CallFailure("timeout") : failureOf(error);
  }
}

interface Connecting extends Pick<RequestOptions, "lookup" | "signal"> {
  readonly rejectUnauthorized: boolean;
}

/** Each call has a connection of its own: one that is kept would skip the look at its address. */
function exchange(
  { url, headers, body }: OutgoingCall,
  connecting: Connecting,
): Promise<OutgoingAnswer> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? requestOverHttps : requestOverHttp;
    const request = send(url, { ...connecting, method: "POST", headers, agent: false });
    let answered = false;
    request.on("response", (response) => {
      answered = true;
      readAnswer(response).then(resolve, reject);
    });
    request.on("error", reject);
    request.on("close", () => {
      if (!answered) reject(new CallFailure("badAnswer"));
    });
    request.end(body);
  });
}

async function readAnswer(response: IncomingMessage): Promise<OutgoingAnswer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.byteLength;
    // Leaving the loop closes the connection.
    if (length >= ANSWER_BYTES_MAX) break;
  }
  return {
    status: response.statusCode ?? 0,
    headers: Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(", ")]),
    ),
    body: Buffer.concat(chunks).subarray(0, ANSWER_BYTES_MAX).toString("utf8"),
  };
}

const certificateFaults =
  /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|HOSTNAME_MISMATCH)/;

function failureOf(error: unknown): CallFailure {
  if (error instanceof CallFailure) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (certificateFaults.test(code)) return new CallFailure("badCertificate", { cause: error });
  if (code.startsWith("HPE_")) return new CallFailure("badAnswer", { cause: error });
  return new CallFailure("unreachable", { cause: error });
}
