import { connect as connectPlainly, isIP, type LookupFunction, type Socket } from "node:net";
import { connect as connectEncrypted } from "node:tls";
import { CallFailure, type Door } from "./outgoing-calls.ts";

/** Greetings are one short line; whoever says more is nobody that is greeted back. */
const GREETING_BYTES_MAX = 512;

interface Connecting {
  readonly lookup: LookupFunction;
  readonly signal: AbortSignal;
  readonly rejectUnauthorized: boolean;
}

/** Connects, says nothing, and returns the first line that is heard. */
export async function readGreeting(door: Door, connecting: Connecting): Promise<string> {
  const { signal } = connecting;
  const socket = open(door, connecting);
  const close = (): void => void socket.destroy();
  signal.addEventListener("abort", close);
  try {
    return await firstLine(socket);
  } finally {
    signal.removeEventListener("abort", close);
    close();
  }
}

function open(
  { host, port, isEncrypted }: Door,
  { lookup, rejectUnauthorized }: Connecting,
): Socket {
  if (!isEncrypted) return connectPlainly({ host, port, lookup });
  // An address has no name that a server could choose its certificate by.
  const name = isIP(host) === 0 ? { servername: host } : {};
  return connectEncrypted({ host, port, lookup, rejectUnauthorized, ...name });
}

async function firstLine(socket: Socket): Promise<string> {
  let heard = "";
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    heard += chunk.toString("latin1");
    const end = heard.indexOf("\n");
    if (end >= 0) return heard.slice(0, end).trimEnd();
    if (heard.length >= GREETING_BYTES_MAX) break;
  }
  throw new CallFailure("badAnswer");
}
