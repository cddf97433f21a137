import { EventEmitter, once } from "node:events";
import { Agent, request as httpRequest, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { startShell } from "../support/start-shell.ts";

/** Longer than any test may take: a drain that returns has not waited for it. */
const ENDLESS_MS = 600_000;

/** A server with a route that answers when it is told to. */
async function startSlowShell() {
  const events = new EventEmitter();
  const entered = once(events, "entered");
  const shell = await startShell({
    register(api) {
      api.get("/slow", async () => {
        const told = once(events, "answer");
        events.emit("entered");
        await told;
        return "done";
      });
    },
  });
  return { ...shell, entered, answer: () => events.emit("answer") };
}

async function get(url: string, agent: Agent): Promise<IncomingMessage> {
  const [response] = (await once(httpRequest(url, { agent }).end(), "response")) as [
    IncomingMessage,
  ];
  response.resume();
  await once(response, "end");
  return response;
}

describe("shutdown", () => {
  test("does not wait for idle clients that keep their connection", async () => {
    const shell = await startShell();
    const response = await get(`${shell.url}/health/live`, new Agent({ keepAlive: true }));
    expect(response.headers.connection).toBe("keep-alive");
    await shell.drain(ENDLESS_MS);
    expect(shell.app.server.listening).toBe(false);
  });

  test("does not wait for clients that connected and said nothing", async () => {
    const shell = await startShell();
    const socket = connect(shell.port, "127.0.0.1");
    await once(socket, "connect");
    // A later connection that is answered shows that the server has taken the first one.
    await get(`${shell.url}/health/live`, new Agent());
    const closed = once(socket.resume(), "close");
    await shell.drain(ENDLESS_MS);
    expect(await closed).toEqual([false]);
  });

  test("finishes running calls and then closes their connections", async () => {
    const shell = await startSlowShell();
    const answer = get(`${shell.url}/slow`, new Agent({ keepAlive: true }));
    await shell.entered;
    const drained = shell.drain(ENDLESS_MS);
    shell.answer();
    const response = await answer;
    expect(response.statusCode).toBe(200);
    expect(response.headers.connection).toBe("close");
    await drained;
  });

  test("accepts no new connections", async () => {
    const shell = await startSlowShell();
    const answer = get(`${shell.url}/slow`, new Agent());
    await shell.entered;
    const drained = shell.drain(ENDLESS_MS);
    await expect.poll(() => fetch(shell.url).catch(() => "refused")).toBe("refused");
    shell.answer();
    await answer;
    await drained;
  });

  test("cuts off what does not end in time", async () => {
    const shell = await startSlowShell();
    const answer = get(`${shell.url}/slow`, new Agent()).catch((error: unknown) => error);
    await shell.entered;
    await shell.drain(100);
    expect(await answer).toBeInstanceOf(Error);
    shell.answer();
  });
});
