import { expect, test } from "vitest";
import { createAllowedMethods } from "./allowed-methods.ts";

const methods = createAllowedMethods();
methods.add("/health/live", ["GET"]);
methods.add("/health/live", ["HEAD"]);
methods.add("/api/v1/Agents/Ticket/SaveTicketEntity", ["POST"]);
methods.add("/api/v1/Ticket/default", ["GET"]);
methods.add("/api/v1/Ticket/:id", ["PUT", "DELETE"]);
methods.add("/api/v1/Ticket/:ticketId", ["GET"]);
methods.add("/api/v1/:resource/default", ["PATCH"]);
methods.add("/", ["GET"]);

test.each([
  ["/health/live", ["GET", "HEAD"]],
  ["/health/live/", ["GET", "HEAD"]],
  ["/HEALTH/Live", ["GET", "HEAD"]],
  ["/health%2Flive", []],
  ["/he%61lth/live", ["GET", "HEAD"]],
  ["/health//live", []],
  ["/health/live//", []],
  ["/health", []],
  ["/api/v1/agents/ticket/saveticketentity", ["POST"]],
  ["/api/v1/Ticket/7", ["DELETE", "GET", "PUT"]],
  ["/api/v1/Ticket/", []],
  ["/api/v1/Ticket/default", ["GET"]],
  ["/api/v1/Contact/default", ["PATCH"]],
  ["/%", []],
  ["/", ["GET"]],
])("%s allows %j", (path, allowed) => {
  expect(methods.of(path)).toEqual(allowed);
});
