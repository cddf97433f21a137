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

export const preferParameter: DescribedParameter = {
  ...header(
    "Prefer",
    "`dry-run` decides the call and stores nothing; `dry-run; explain` adds the reasons.",
  ),
  ours: true,
};

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
