import { text } from "../../../contract/member.ts";
import type { ObjectAnswer } from "../exchange/declaration.ts";
import type { DescribedOperation } from "./described-operation.ts";

/** A page about the server itself: nobody has to sign in, and nothing is stored. */
function openPage(
  path: string,
  page: Pick<DescribedOperation, "operationId" | "tag" | "summary" | "answer">,
): DescribedOperation {
  return {
    ...page,
    family: "REST",
    method: "GET",
    path,
    parameters: [],
    body: null,
    scope: "open",
    failures: [],
  };
}

function object(name: string, description: string): ObjectAnswer {
  return { kind: "object", name, description };
}

const contextIdentifier = {
  name: "contextIdentifier",
  in: "path",
  description: "Name of the installation.",
  required: true,
  member: text(),
} as const;

/** The few routes that are neither operations nor resources. */
export const openPages: readonly DescribedOperation[] = [
  openPage("/api", {
    tag: "Server",
    operationId: "Server_GetBanner",
    summary: "Tells which product and version answers here.",
    answer: object("Product", "Product, version and documentation."),
  }),
  openPage("/api/v1", {
    tag: "Server",
    operationId: "Server_GetRouteMap",
    summary: "Lists every address with its methods.",
    answer: object("Routes", "Address, then method and summary."),
  }),
  {
    ...openPage("/api/state/{contextIdentifier}", {
      tag: "Server",
      operationId: "Server_GetState",
      summary: "Tells whether an installation runs here.",
      answer: object("TenantState", "State and address."),
    }),
    parameters: [contextIdentifier],
  },
  openPage("/health/live", {
    tag: "Server",
    operationId: "Server_GetLiveness",
    summary: "Answers while the process works.",
    answer: object("Health", "The process works."),
  }),
  openPage("/health/ready", {
    tag: "Server",
    operationId: "Server_GetReadiness",
    summary: "Answers 200 while calls can be served, 503 with the reasons otherwise.",
    answer: object("Health", "Calls can be served."),
  }),
  openPage("/api/swagger", {
    tag: "Descriptions",
    operationId: "Descriptions_GetExplorer",
    summary: "Shows the API explorer.",
    answer: { kind: "document", mediaTypes: ["text/html"] },
  }),
  openPage("/api/swagger/v1-Agents.json", {
    tag: "Descriptions",
    operationId: "Descriptions_GetAgents",
    summary: "Describes the operations of the agents in Swagger 2.0.",
    answer: { kind: "document", mediaTypes: ["application/json"] },
  }),
  openPage("/api/swagger/v1-REST.json", {
    tag: "Descriptions",
    operationId: "Descriptions_GetResources",
    summary: "Describes the resources in Swagger 2.0.",
    answer: { kind: "document", mediaTypes: ["application/json"] },
  }),
  openPage("/api/openapi/v1.json", {
    tag: "Descriptions",
    operationId: "Descriptions_GetEverything",
    summary: "Describes everything in OpenAPI 3.1.",
    answer: { kind: "document", mediaTypes: ["application/json"] },
  }),
];
