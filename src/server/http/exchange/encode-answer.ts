import type { FastifyRequest } from "fastify";
import type { Profile } from "../../../contract/profile.ts";
import type { Shape } from "../../../contract/shape.ts";
import type { AnswerType } from "../media-types.ts";
import { encodeBoth, encodeCarrier, encodePlain, encodeValue } from "../media/encode-body.ts";
import { selectMembers } from "../media/select/select-members.ts";
import { parseSelection, type Selection } from "../media/select/selection.ts";
import type { Answer } from "./answer.ts";
import type { CallSettings } from "./call-settings.ts";
import type { AnswerDeclaration } from "./declaration.ts";
import type { DryRunWish } from "./dry-run-wish.ts";
import type { Trial } from "./trial.ts";

/** An answer that has a body, which is made before it is sent. */
type EncodedDeclaration = Extract<AnswerDeclaration, { kind: "carrier" | "value" }>;

/** What a call came to. */
export interface Outcome {
  readonly value: unknown;
  /** Set when the call was only tried. */
  readonly trial: Trial<unknown> | null;
}

export interface EncodingWish {
  readonly request: FastifyRequest;
  readonly profile: Profile;
  readonly settings: CallSettings;
  readonly dryRun: DryRunWish | null;
}

/** The answer to a call, as its request wants it: in its media type, zone and language, and no more than it selects. */
export function encodeAnswer(
  declaration: AnswerDeclaration,
  { value, trial }: Outcome,
  { request, profile, settings, dryRun }: EncodingWish,
): Answer {
  const headers = {
    ...settings.headers,
    ...(trial === null ? {} : { "preference-applied": "dry-run" }),
  };
  if (declaration.kind === "none") return { status: 204, headers, body: "" };
  if (declaration.kind === "stream") throw new Error("a content is streamed, not encoded");
  const type = request.answerMediaType;
  const selection = selectionOf(request);
  const wanted = selection === null ? value : selectMembers(shapeOf(declaration), value, selection);
  const options = { profile, dates: settings.dates };
  const body =
    declaration.kind === "carrier"
      ? encodeCarrier(type, declaration.carrier, wanted as never, options)
      : encodeValue(type, declaration.member, wanted as never, options);
  return {
    status: 200,
    headers: { ...headers, "content-type": `${type}; charset=utf-8` },
    body: trial !== null && dryRun?.explain === true ? besideExplanation(type, body, trial) : body,
  };
}

function shapeOf(declaration: EncodedDeclaration): Shape {
  if (declaration.kind === "value") return declaration.member.shape;
  return { kind: "carrier", carrier: declaration.carrier, picked: "all" };
}

/** What of the answer is wanted: the option `$select` in the query, its name in any case. */
function selectionOf({ query }: FastifyRequest): Selection | null {
  const options = Object.entries(query as Readonly<Record<string, string | string[]>>);
  const values = options.filter(([name]) => name.toLowerCase() === "$select");
  return parseSelection(values.flatMap(([, value]) => value).join(","));
}

function besideExplanation(type: AnswerType, body: string, trial: Trial<unknown>): string {
  const explanation = encodePlain(type, { name: "Explanation", value: trial.explanation });
  return encodeBoth(type, "DryRun", [
    { name: trial.answerName, body },
    { name: "Explanation", body: explanation },
  ]);
}
