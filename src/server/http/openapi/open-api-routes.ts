import type { FastifyInstance } from "fastify";
import type { AuthenticateRequest } from "../authentication/authenticate-request.ts";
import { requireCaller } from "../authentication/require-caller.ts";
import { writeDescriptions, type WriteDescription } from "./api-descriptions.ts";
import type { DescribedOperation } from "./described-operation.ts";
import type { DescriptionOptions } from "./description-options.ts";
import { serverAddressOf } from "../server-address.ts";

export interface OpenApiRoutesOptions extends DescriptionOptions {
  readonly described: readonly DescribedOperation[];
  readonly authenticate: AuthenticateRequest;
  /** Whether only signed-in users may read the descriptions. */
  readonly requireLogin: boolean;
}

const MEDIA_TYPE = "application/json";

/** Descriptions for programs: two in the published format, and one of everything in the newer one. */
export function addOpenApiRoutes(api: FastifyInstance, options: OpenApiRoutesOptions): void {
  const descriptions = writeDescriptions(options.described, options);
  const onRequest = options.requireLogin
    ? requireCaller(options.authenticate, { scope: "read" })
    : [];
  const serve = (url: string, write: WriteDescription) => {
    api.get(url, { config: { offers: [MEDIA_TYPE] }, onRequest }, (request, reply) =>
      reply
        .header("content-type", `${MEDIA_TYPE}; charset=utf-8`)
        .send(write(serverAddressOf(request))),
    );
  };
  serve("/api/swagger/v1-Agents.json", descriptions.agents);
  serve("/api/swagger/v1-REST.json", descriptions.rest);
  serve("/api/openapi/v1.json", descriptions.openApi);
}
