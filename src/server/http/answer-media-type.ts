import type { FastifyInstance } from "fastify";
import { AppError } from "../errors.ts";
import { requestTexts } from "../texts/request-texts.ts";
import { say } from "../texts/text.ts";
import { negotiate } from "./content-negotiation.ts";
import { answerTypes, type AnswerType } from "./media-types.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** What the caller wants the answer to be, inside the scope of `negotiateAnswers`. */
    answerMediaType: AnswerType;
    /** Set instead, where the route has offers of its own and the caller wants one of those. */
    ownMediaType: string | null;
  }
  interface FastifyContextConfig {
    /** The media types of a route that does not answer as all others do, in order of preference. */
    offers?: readonly [string, ...string[]];
  }
}

/** Chooses the media type of each answer of this scope before the call is carried out; 406 if none fits. */
export function negotiateAnswers(scope: FastifyInstance): void {
  scope.decorateRequest("answerMediaType", answerTypes[0]);
  scope.decorateRequest("ownMediaType", null);
  scope.addHook("onRequest", (request, _reply, done) => {
    if (request.routeOptions.config.streams === true) {
      done();
      return;
    }
    const offered = request.routeOptions.config.offers ?? answerTypes;
    const chosen = negotiate<string>(request.headers.accept, offered);
    if (chosen === undefined) {
      const types = offered.join(", ");
      done(new AppError("notAcceptable", say(requestTexts.notAcceptable, { types })));
      return;
    }
    const answerType = answerTypes.find((type) => type === chosen);
    if (answerType === undefined) request.ownMediaType = chosen;
    else request.answerMediaType = answerType;
    done();
  });
}
