import type { FastifyInstance } from "fastify";
import { PAGE_TYPE } from "../help/html-page.ts";
import { sendHelp } from "../help/send-help.ts";
import { answerTypes } from "../media-types.ts";
import { explorerPage } from "./explorer-page.ts";
import { readExplorerFiles } from "./explorer-files.ts";

/** A page on which the API can be read and tried. It holds nothing that anybody may not know. */
export function addExplorerRoutes(api: FastifyInstance): void {
  const page = explorerPage();
  // People come here before programs do.
  const config = { offers: [PAGE_TYPE, ...answerTypes] as const };
  api.get("/api/swagger", { config }, (request, reply) => sendHelp(request, reply, page));
  for (const { name, mediaType, content } of readExplorerFiles()) {
    api.get(`/api/swagger/assets/${name}`, { config: { offers: [mediaType] } }, (_request, reply) =>
      reply.header("content-type", `${mediaType}; charset=utf-8`).send(content),
    );
  }
}
