import { text } from "../../../contract/member.ts";
import type { DescribedParameter } from "./described-operation.ts";

/** Headers that change how an answer is written. */
const presentation: readonly DescribedParameter[] = [
  header(
    "Accept-Language",
    "Language of the names in the answer, such as `no`. Without one, stored texts come in all their languages.",
  ),
  header("SO-Language", "As Accept-Language, and goes before it, even when it is empty."),
  header(
    "SO-Culture",
    "How numbers and dates inside texts are written, such as `nb-NO`. Only counts together with a language.",
  ),
  header(
    "SO-TimeZone",
    "Zone of the dates in the answer, and of dates in the request that have none: `NO`, `UTC`, `Europe/Oslo`. `NO,includeTZOffset` adds the offset.",
  ),
];

const application = header(
  "SO-AppToken",
  "Token that tells which application is calling on behalf of the user.",
);

/** The published headers of a call; one that answers nothing has no use for the others. */
export function headerParameters({
  answersNothing,
}: {
  readonly answersNothing: boolean;
}): readonly DescribedParameter[] {
  return answersNothing ? [application] : [...presentation, application];
}

const prefer = header(
  "Prefer",
  "`dry-run` decides the call and stores nothing; `dry-run; explain` adds the reasons.",
);

const idempotencyKey = header(
  "Idempotency-Key",
  "The call is carried out once within a day, however often it is sent with the same key.",
);

const ifMatch = header(
  "If-Match",
  "An ETag of an earlier answer: 412 when the record has changed since.",
);

const dateConditions = [
  header("If-Unmodified-Since", "412 when the record was changed after this time."),
];

const readConditions = [
  header("If-None-Match", "An ETag of an earlier answer: 304 when it would be the same again."),
  header("If-Modified-Since", "304 when the record was not changed after this time."),
];

/** What may be said of a call beside what is published. */
export interface CallTraits {
  readonly canBeTried: boolean;
  /** It is a POST, and stores something. */
  readonly canBeRepeated: boolean;
  /** Which conditions are heeded. */
  readonly conditions: "none" | "tag" | "change" | "read";
}

/** Headers of ours, and of the standards, that a call heeds. */
export function extraHeaderParameters({
  canBeTried,
  canBeRepeated,
  conditions,
}: CallTraits): readonly DescribedParameter[] {
  const headers = [
    ...(canBeTried ? [prefer] : []),
    ...(canBeRepeated ? [idempotencyKey] : []),
    ...(conditions === "none" ? [] : [ifMatch]),
    ...(conditions === "change" || conditions === "read" ? dateConditions : []),
    ...(conditions === "read" ? readConditions : []),
  ];
  return headers.map((parameter) => ({ ...parameter, ours: true }));
}

export const selectParameter: DescribedParameter = {
  name: "$select",
  in: "query",
  description:
    "Members to be filled, separated by commas: `Title,Category/Name`. All others come as null. Default: all are filled.",
  required: false,
  member: text(),
};

function header(name: string, description: string): DescribedParameter {
  return { name, in: "header", description, required: false, member: text() };
}
