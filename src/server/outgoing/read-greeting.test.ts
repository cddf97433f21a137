import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createOutgoingCalls, type OutgoingOptions } from "./create-outgoing-calls.ts";
import type { CallFailure } from "./outgoing-calls.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listenTcp(onConnection: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    onConnection(socket);
  });
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return (server.address() as AddressInfo).port;
}

const greet = (port: number, options: Partial<OutgoingOptions> = {}) =>
  createOutgoingCalls({ allowedNetworks: ["127.0.0.0/8"], ...options }).greet({
    host: "127.0.0.1",
    port,
    isEncrypted: false,
  });

describe("somebody who greets", () => {
  it.each([
    ["one line", "* OK ready\r\nmore\r\n", "* OK ready"],
    ["a line without an end", "* OK", "badAnswer"],
    ["too much", "x".repeat(10_000), "badAnswer"],
    ["nothing", "", "badAnswer"],
  ])("says %s", async (_, said, expected) => {
    const port = await listenTcp((socket) => void socket.end(said));
    const heard = greet(port).catch((error: unknown) => (error as CallFailure).code);
    expect(await heard).toBe(expected);
  });

  it("is not waited for for long", async () => {
    const port = await listenTcp(() => undefined);
    await expect(greet(port, { timeoutMs: 50 })).rejects.toMatchObject({ code: "timeout" });
  });
});
