import type { FastifyInstance } from "fastify";
import type { Clock } from "../clock.ts";
import { formatHttpDate } from "./conditions/http-date.ts";

/** Lets `Date` of every answer be the time of `clock`: open pages count what is left of deadlines by it. */
export function tellTime(app: FastifyInstance, clock: Clock): void {
  app.addHook("onRequest", (_request, reply, done) => {
    void reply.header("date", formatHttpDate(clock.now()));
    done();
  });
}
