import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** What the proxy does with a call: passes it on, or one of the faults. */
export type Fault =
  | "none"
  | "429"
  | "500"
  | "cut before"
  | "cut within"
  | "redirect"
  | "403"
  | "hold";

export interface FlakyProxy {
  readonly address: string;
  /** How often each fault was dealt out. */
  readonly dealt: ReadonlyMap<Fault, number>;
}

/** Stands before a desk and fails as `fault` says, by the path and the count of the call. */
export async function startFlakyProxy(
  desk: string,
  fault: (path: string, count: number) => Fault,
): Promise<FlakyProxy> {
  const dealt = new Map<Fault, number>();
  let count = 0;
  const server = createServer((incoming, answer) => {
    const chosen = fault(incoming.url ?? "", (count += 1));
    dealt.set(chosen, (dealt.get(chosen) ?? 0) + 1);
    deal(chosen, { desk, incoming, answer });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, dealt };
}

interface Exchange {
  readonly desk: string;
  readonly incoming: IncomingMessage;
  readonly answer: ServerResponse;
}

function deal(fault: Fault, { desk, incoming, answer }: Exchange): void {
  switch (fault) {
    case "429":
      answer.writeHead(429, { "retry-after": "1" }).end("{}");
      return;
    case "500":
    case "403":
      answer.writeHead(Number(fault), { "content-type": "application/json" }).end("{}");
      return;
    case "redirect":
      answer.writeHead(302, { location: `${desk}${incoming.url}` }).end();
      return;
    case "hold":
      return;
    case "cut before":
      incoming.socket.destroy();
      return;
    case "none":
    case "cut within":
      passOn({ desk, incoming, answer }, fault === "cut within");
  }
}

function passOn({ desk, incoming, answer }: Exchange, isCut: boolean): void {
  const { method, headers, url } = incoming;
  const outgoing = request(`${desk}${url}`, { method, headers }, (response) => {
    answer.writeHead(response.statusCode ?? 0, response.headers);
    if (!isCut) {
      response.pipe(answer);
      return;
    }
    response.once("data", (chunk: Buffer) => {
      answer.write(chunk.subarray(0, Math.floor(chunk.length / 2)), () => answer.destroy());
    });
  });
  outgoing.on("error", () => answer.destroy());
  incoming.pipe(outgoing);
}
