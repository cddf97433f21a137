import { resourceTexts } from "../../texts/resource-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { refuseMember } from "../tickets/refuse-member.ts";

/** How the body of a request names its record. */
export interface NamedRecord {
  /** The member that holds the id. */
  readonly member: string;
  /** 0 = the body names none. */
  readonly id: number;
  readonly problems: ReadonlyMap<string, Text>;
}

/** The address says which record is meant; a body may say so too, but nothing else. */
export function requireAddressed({ member, id, problems }: NamedRecord, addressed: number): void {
  const fault =
    problems.get(member) ??
    (id === 0 || id === addressed ? null : say(resourceTexts.otherId, { named: id, addressed }));
  if (fault !== null) throw refuseMember(member, fault, problems);
}

/** What is to be made has no id yet. */
export function requireNew({ member, id, problems }: NamedRecord): void {
  if (!problems.has(member) && id === 0) return;
  throw refuseMember(member, say(resourceTexts.newHasNoId), problems);
}
