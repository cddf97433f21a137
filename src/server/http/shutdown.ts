import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import { AppError } from "../errors.ts";
import { serverTexts } from "../texts/server-texts.ts";
import { say } from "../texts/text.ts";

const SWEEP_MS = 50;

/**
 * Prepares a server for a shutdown that clients with kept-alive connections cannot hold up. The
 * function that is returned stops accepting connections, lets running calls finish, closes connections
 * as soon as they are idle and cuts off the rest after `graceMs`. From then on every answer closes its
 * connection, and calls that still arrive on one are sent elsewhere.
 */
export function prepareShutdown(app: FastifyInstance): (graceMs: number) => Promise<void> {
  let draining = false;
  const sockets = trackSockets(app);
  app.addHook("onRequest", (_request, _reply, done) => {
    if (draining) done(shuttingDown());
    else done();
  });
  app.addHook("onSend", (_request, reply, _payload, done) => {
    if (draining) void reply.header("connection", "close");
    done();
  });
  return async function drain(graceMs) {
    draining = true;
    const closed = app.close();
    closeIdle(app, sockets);
    const sweep = setInterval(() => closeIdle(app, sockets), SWEEP_MS);
    const deadline = setTimeout(() => app.server.closeAllConnections(), graceMs);
    try {
      await closed;
    } finally {
      clearInterval(sweep);
      clearTimeout(deadline);
    }
  };
}

function closeIdle(app: FastifyInstance, sockets: ReadonlySet<Socket>): void {
  app.server.closeIdleConnections();
  // To Node a connection is not idle before its first request.
  for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
}

function trackSockets(app: FastifyInstance): ReadonlySet<Socket> {
  const sockets = new Set<Socket>();
  app.server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  return sockets;
}

function shuttingDown(): AppError {
  return new AppError("unavailable", say(serverTexts.shuttingDown), { retryAfterSeconds: 1 });
}
