import type { FastifyInstance } from "fastify";
import { AppError } from "../errors.ts";
import { negotiate } from "./content-negotiation.ts";
import { answerTypes, type AnswerType } from "./media-types.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** What the caller wants the answer to be, inside the scope of `negotiateAnswers`. */
    answerMediaType: AnswerType;
  }
}

/** Chooses the media type of each answer of this scope before the call is carried out; 406 if none fits. */
export function negotiateAnswers(scope: FastifyInstance): void {
  scope.decorateRequest("answerMediaType", answerTypes[0]);
  scope.addHook("onRequest", (request, _reply, done) => {
    if (request.routeOptions.config.streams === true) {
      done();
      return;
    }
    const mediaType = negotiate(request.headers.accept, answerTypes);
    if (mediaType === undefined) {
      done(new AppError("notAcceptable", `Answers can be had as ${answerTypes.join(", ")}.`));
      return;
    }
    request.answerMediaType = mediaType;
    done();
  });
}
