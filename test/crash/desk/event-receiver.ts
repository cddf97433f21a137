import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A target of webhooks that outlives the servers which call it. */
export interface EventReceiver {
  readonly url: string;
  /** How often each event came, by its id. */
  readonly calls: ReadonlyMap<string, number>;
  close(): void;
}

export async function startEventReceiver(): Promise<EventReceiver> {
  const calls = new Map<string, number>();
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
    request.on("end", () => {
      const { EventId } = JSON.parse(body) as { EventId: string };
      calls.set(EventId, (calls.get(EventId) ?? 0) + 1);
      response.end("thanks");
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    calls,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
