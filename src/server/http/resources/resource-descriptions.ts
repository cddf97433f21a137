import { int32, text } from "../../../contract/member.ts";
import type { ResourceDescription } from "./resource-operation.ts";

/** What the routes that nobody has to sign in for have in common. */
const open = {
  method: "GET",
  pathParameters: {},
  query: {},
  body: { kind: "none" },
  scope: "open",
  failures: [],
} as const;

const aboutTheServer: readonly ResourceDescription[] = [
  {
    ...open,
    path: "/api",
    tag: "Server",
    operationId: "Server_GetBanner",
    summary: "Tells which product and version answers here.",
    answer: { kind: "object", name: "Banner", description: "Product, version and documentation." },
  },
  {
    ...open,
    path: "/api/v1",
    tag: "Server",
    operationId: "Server_GetRouteMap",
    summary: "Lists every address with its methods.",
    answer: { kind: "object", name: "RouteMap", description: "Address, then method and summary." },
  },
  {
    ...open,
    path: "/api/state/{contextIdentifier}",
    tag: "Server",
    operationId: "Server_GetState",
    summary: "Tells whether an installation runs here.",
    pathParameters: {
      contextIdentifier: { member: text(), description: "Name of the installation." },
    },
    answer: { kind: "object", name: "TenantState", description: "State and address." },
  },
  {
    ...open,
    path: "/health/live",
    tag: "Server",
    operationId: "Server_GetLiveness",
    summary: "Answers while the process works.",
    answer: { kind: "object", name: "Health", description: "The process works." },
  },
  {
    ...open,
    path: "/health/ready",
    tag: "Server",
    operationId: "Server_GetReadiness",
    summary: "Answers 200 while calls can be served, 503 with the reasons otherwise.",
    answer: { kind: "object", name: "Health", description: "Calls can be served." },
  },
];

const descriptionsOfTheApi: readonly ResourceDescription[] = [
  {
    ...open,
    path: "/api/swagger",
    tag: "Descriptions",
    operationId: "Descriptions_GetExplorer",
    summary: "Shows the API explorer.",
    answer: { kind: "document", mediaTypes: ["text/html"] },
  },
  {
    ...open,
    path: "/api/swagger/v1-Agents.json",
    tag: "Descriptions",
    operationId: "Descriptions_GetAgents",
    summary: "Describes the operations of the agents in Swagger 2.0.",
    answer: { kind: "object", name: "Swagger", description: "The description." },
  },
  {
    ...open,
    path: "/api/swagger/v1-REST.json",
    tag: "Descriptions",
    operationId: "Descriptions_GetResources",
    summary: "Describes the resources in Swagger 2.0.",
    answer: { kind: "object", name: "Swagger", description: "The description." },
  },
  {
    ...open,
    path: "/api/openapi/v1.json",
    tag: "Descriptions",
    operationId: "Descriptions_GetEverything",
    summary: "Describes everything in OpenAPI 3.1.",
    answer: { kind: "object", name: "OpenApi", description: "The description." },
  },
];

const tickets: readonly ResourceDescription[] = [
  {
    method: "GET",
    path: "/api/v1/Ticket/{ticketId}/Explain",
    tag: "Ticket",
    operationId: "v1TicketEntity_Explain",
    summary: "Explains why the computed values of a ticket are what they are.",
    pathParameters: { ticketId: { member: int32(), description: "Id of the ticket." } },
    query: {},
    body: { kind: "none" },
    answer: {
      kind: "object",
      name: "TicketExplanation",
      description: "Each value with its rule, and the times that were counted.",
    },
    scope: "read",
    failures: ["notFound"],
  },
];

/** Every route beside the operations of the agents that clients are told about. */
export const resourceDescriptions: readonly ResourceDescription[] = [
  ...tickets,
  ...aboutTheServer,
  ...descriptionsOfTheApi,
];
