import type { FastifyRequest } from "fastify";
import type { Context } from "../../context.ts";
import { cultureOf } from "../language/culture-of.ts";
import type { CallPresentation } from "../presenters/presentation.ts";
import { languageOf } from "../request-language.ts";
import { datesOf, type CallDates } from "../time-zones/dates-of.ts";

/** What the headers of a request say about how its values are to be read and written. */
export interface CallSettings {
  readonly presentation: CallPresentation;
  readonly dates: CallDates;
  /** What the answer says about itself in turn. */
  readonly headers: Readonly<Record<string, string>>;
}

/** @throws AppError "malformedRequest" for a time zone that is not known */
export function readSettings(
  request: FastifyRequest,
  context: Context,
  options: { readonly datesUnzonedByDefault: boolean },
): CallSettings {
  const desk = context.desk.current();
  const dates = datesOf(request, desk.settings, options);
  const language = languageOf(request);
  return {
    presentation: { desk, language, culture: cultureOf(request), zone: dates.zone },
    dates,
    headers: {
      ...(language === null ? {} : { "content-language": language }),
      ...(dates.zoneCode === null ? {} : { "so-timezone": dates.zoneCode }),
    },
  };
}
