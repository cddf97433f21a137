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
  /** The status of answers from now on, for as long as a test lasts; null = by the path again. */
  answerWith(answer: ((call: ReceivedCall) => number | Promise<number>) | null): void;
}

export function webhookReceiver(): WebhookReceiver {
  const calls: ReceivedCall[] = [];
  let server: Server | undefined;
  let url = "";
  let answer: Parameters<WebhookReceiver["answerWith"]>[0] = null;
  const statusOf = async (call: ReceivedCall): Promise<number> =>
    answer === null ? Number(/\d+$/.exec(call.path)?.[0] ?? 200) : answer(call);
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk) => {
        body += String(chunk);
      });
      request.on("end", () => {
        const path = request.url ?? "";
        const call = { path, headers: request.headers, body };
        calls.push(call);
        void statusOf(call).then((status) =>
          response.writeHead(status, { location: "/200" }).end("answer"),
        );
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
    answerWith: (wanted) => {
      answer = wanted;
    },
  };
}
