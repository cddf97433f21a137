import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { onTestFinished } from "vitest";
import { addressesAsRequested } from "../../src/server/http/server-address.ts";
import { buildServer, type ServerOptions } from "../../src/server/http/build-server.ts";
// For the member that it adds to a request.
import "../../src/server/http/answer-media-type.ts";
import { bodyOf } from "../../src/server/http/request-body.ts";

export interface Shell {
  readonly url: string;
  readonly port: number;
  readonly app: FastifyInstance;
  /** What was logged so far, one object for each line. */
  readonly logged: readonly Record<string, unknown>[];
  readonly drain: (graceMs: number) => Promise<void>;
}

/** The HTTP side alone, listening, with a route that echoes its body; closed when the test ends. */
export async function startShell(options: Partial<ServerOptions> = {}): Promise<Shell> {
  const logged: Record<string, unknown>[] = [];
  const { app, drain } = buildServer({
    log: pino({ level: "debug" }, { write: (line) => void logged.push(JSON.parse(line)) }),
    limits: { requestBytes: 4096, requestsPerSecond: 0 },
    contextIdentifier: "Default",
    corsOrigins: [],
    addresses: addressesAsRequested,
    trustProxy: [],
    healthChecks: [],
    translateError: (error) => error,
    ...options,
    ...withEcho(options.register),
  });
  await app.listen({ host: "127.0.0.1", port: 0 });
  onTestFinished(() => drain(0));
  const { port } = app.server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, app, logged, drain };
}

function withEcho(register: ServerOptions["register"] = () => {}): Pick<ServerOptions, "register"> {
  return {
    async register(api) {
      api.post("/echo", (request, reply) => {
        void reply.header("content-type", request.answerMediaType);
        return reply.send(JSON.stringify(bodyOf(request)));
      });
      await register(api);
    },
  };
}

/** Sends bytes as they are and resolves with everything that comes back until the server closes. */
export function sendRaw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.setEncoding("latin1");
    socket.on("data", (chunk: string) => {
      answer += chunk;
    });
    socket.once("close", () => resolve(answer));
    socket.once("error", reject);
  });
}
