import { resourceTexts } from "../../texts/resource-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { refuseMember } from "../tickets/refuse-member.ts";

type Problems = ReadonlyMap<string, Text>;

/** Whoever creates a record cannot know its id yet. */
export function requireNew(
  member: string,
  named: number | null | undefined,
  problems: Problems,
): void {
  if (!problems.has(member) && (named ?? 0) === 0) return;
  throw refuseMember(member, say(resourceTexts.newHasNoId), problems);
}

/** The address says which record is meant; a body may say so too, but nothing else. */
export function requireAddressed(
  member: string,
  { named, addressed }: { readonly named: number | null | undefined; readonly addressed: number },
  problems: Problems,
): void {
  const fault = problems.get(member) ?? faultOf(named ?? 0, addressed);
  if (fault !== null) throw refuseMember(member, fault, problems);
}

function faultOf(named: number, addressed: number): Text | null {
  if (named === 0 || named === addressed) return null;
  return say(resourceTexts.otherId, { named, addressed });
}
