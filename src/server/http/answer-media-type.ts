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
  }
}

/** Chooses the media type of each answer of this scope before the call is carried out; 406 if none fits. */
export function negotiateAnswers(scope: FastifyInstance): void {
  scope.decorateRequest("answerMediaType", answerTypes[0]);
  scope.addHook("onRequest", (request, _reply, done) => {
    const mediaType = negotiate(request.headers.accept, answerTypes);
    if (mediaType === undefined) {
      done(
        new AppError(
          "notAcceptable",
          say(requestTexts.notAcceptable, { types: answerTypes.join(", ") }),
        ),
      );
      return;
    }
    request.answerMediaType = mediaType;
    done();
  });
}
