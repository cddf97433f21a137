import type { TicketEntityWithLinks } from "../../src/contract/carriers/ticket-entity-with-links.ts";
import type { ErrorBody } from "../../src/server/http/error-body.ts";
import type { JsonOf } from "./json-of.ts";
import type { CallOptions, TestAnswer, TestApi } from "./test-api.ts";

/** What most answers of the ticket's resource are; the test knows which of them. */
type TicketOrError = JsonOf<typeof TicketEntityWithLinks> & ErrorBody;

/** Calls a resource below `/api/v1`, such as `PUT /Ticket/7`, by default as the administrator. */
export async function callResource<Json = TicketOrError>(
  api: TestApi,
  target: string,
  { body, headers = {}, as = api.administrator }: Omit<CallOptions, "method"> = {},
): Promise<TestAnswer<Json>> {
  const [method = "", path = ""] = target.split(" ");
  const response = await fetch(`${api.url}/api/v1${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(as === null ? {} : { authorization: `Basic ${btoa(as)}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: JSON.parse(text === "" ? "null" : text) as Json,
  };
}
