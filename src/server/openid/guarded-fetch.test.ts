import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, it, onTestFinished } from "vitest";
import { createGuardedFetch } from "./guarded-fetch.ts";
import { ProviderUnreachable } from "./provider-unreachable.ts";

const call = { method: "GET", headers: {}, body: undefined, redirect: "manual" } as const;
const get = createGuardedFetch({ timeoutMs: 500, answerBytesMax: 100 });

async function serve(answer: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((_request, response) => answer(response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const packed = (length: number) => (response: ServerResponse) => {
  response.setHeader("content-encoding", "gzip");
  response.end(gzipSync("x".repeat(length)));
};

it("reads as much as such answers may have, and not a byte more", async () => {
  const fitting = await get(await serve((response) => response.end("x".repeat(100))), call);
  expect(await fitting.text()).toHaveLength(100);
  const longer = await serve((response) => response.end("x".repeat(101)));
  await expect(get(longer, call)).rejects.toBeInstanceOf(ProviderUnreachable);
});

it("counts what comes out of a compressed answer", async () => {
  const fitting = await get(await serve(packed(100)), call);
  expect(await fitting.text()).toHaveLength(100);
  expect(fitting.headers.get("content-encoding")).toBeNull();
  await expect(get(await serve(packed(101)), call)).rejects.toBeInstanceOf(ProviderUnreachable);
});

it.each([
  ["says nothing", (): void => {}],
  ["stops in the middle", (response: ServerResponse): void => void response.write("x")],
  ["hangs up", (response: ServerResponse): void => void response.destroy()],
  ["is out of order", (response: ServerResponse): void => void response.writeHead(503).end()],
  ["is asked too much", (response: ServerResponse): void => void response.writeHead(429).end()],
])("gives up a server that %s", async (_what, answer) => {
  await expect(get(await serve(answer), call)).rejects.toBeInstanceOf(ProviderUnreachable);
});

it("follows nobody to another address", async () => {
  const url = await serve((response) => response.writeHead(302, { location: "/" }).end());
  expect((await get(url, call)).status).toBe(302);
});

it("passes answers without a body on", async () => {
  const url = await serve((response) => response.writeHead(204).end());
  expect((await get(url, call)).status).toBe(204);
});

it("does not send anything in the clear to another machine", async () => {
  await expect(get("http://login.example.com/", call)).rejects.toThrow("not protected");
});
