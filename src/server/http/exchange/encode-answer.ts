import type { FastifyRequest } from "fastify";
import type { Profile } from "../../../contract/profile.ts";
import type { Shape } from "../../../contract/shape.ts";
import type { AnswerType } from "../media-types.ts";
import { encodeBoth, encodeCarrier, encodePlain, encodeValue } from "../media/encode-body.ts";
import { selectMembers } from "../media/select/select-members.ts";
import { selectPlainMembers } from "../media/select/select-plain-members.ts";
import { parseSelection, type Selection } from "../media/select/selection.ts";
import type { Answer } from "./answer.ts";
import type { CallSettings } from "./call-settings.ts";
import type { AnswerDeclaration } from "./declaration.ts";
import type { DryRunWish } from "./dry-run-wish.ts";
import type { Trial } from "./trial.ts";

/** An answer that has a body, which is made before it is sent. */
type EncodedDeclaration = Exclude<AnswerDeclaration, { kind: "none" | "stream" }>;

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
  /** The call reads `$select` itself. */
  readonly isThinned?: boolean;
}

/** The answer to a call, as its request wants it: in its media type, zone and language, and no more than it selects. */
export function encodeAnswer(
  declaration: AnswerDeclaration,
  { value, trial }: Outcome,
  { request, profile, settings, dryRun, isThinned = false }: EncodingWish,
): Answer {
  const headers = {
    ...settings.headers,
    ...(trial === null ? {} : { "preference-applied": "dry-run" }),
  };
  if (declaration.kind === "none") return { status: 204, headers, body: "" };
  if (declaration.kind === "stream") throw new Error("a content is streamed, not encoded");
  const type = request.answerMediaType;
  const selection = isThinned ? null : selectionOf(request);
  const body = encode(declaration, value, { type, selection, profile, settings });
  return {
    status: 200,
    headers: { ...headers, "content-type": `${type}; charset=utf-8` },
    body: trial !== null && dryRun?.explain === true ? besideExplanation(type, body, trial) : body,
  };
}

interface Encoding extends Pick<EncodingWish, "profile" | "settings"> {
  readonly type: AnswerType;
  readonly selection: Selection | null;
}

function encode(
  declaration: EncodedDeclaration,
  value: unknown,
  { type, selection, profile, settings }: Encoding,
): string {
  const options = { profile, dates: settings.dates };
  const select = (shape: Shape) =>
    selection === null ? value : selectMembers(shape, value, selection);
  switch (declaration.kind) {
    case "carrier": {
      const { carrier } = declaration;
      const wanted = select({ kind: "carrier", carrier, picked: "all" });
      return encodeCarrier(type, carrier, wanted as never, options);
    }
    case "value": {
      const { member } = declaration;
      return encodeValue(type, member, select(member.shape) as never, options);
    }
    case "object": {
      const wanted = selection === null ? value : selectPlainMembers(value, selection);
      return encodePlain(type, { ...declaration, value: wanted as object });
    }
  }
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
