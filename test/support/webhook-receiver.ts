import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";

/** One call as it came in. */
export interface ReceivedCall {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A target of webhooks, for the tests of the surrounding group. Each path answers with the status that it ends with. */
export interface WebhookReceiver {
  /** `http://127.0.0.1:port`, to be used inside tests. */
  readonly url: string;
  readonly calls: ReceivedCall[];
}

export function webhookReceiver(): WebhookReceiver {
  const calls: ReceivedCall[] = [];
  let server: Server | undefined;
  let url = "";
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk) => {
        body += String(chunk);
      });
      request.on("end", () => {
        const path = request.url ?? "";
        calls.push({ path, headers: request.headers, body });
        const status = Number(/\d+$/.exec(path)?.[0] ?? 200);
        response.writeHead(status, { location: "/200" }).end("answer");
      });
    });
    await new Promise<void>((resolve) => {
      server?.listen(0, "127.0.0.1", resolve);
    });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server?.close();
  });
  return {
    get url() {
      return url;
    },
    calls,
  };
}
