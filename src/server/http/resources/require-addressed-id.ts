import { resourceTexts } from "../../texts/resource-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { refuseMember } from "../tickets/refuse-member.ts";

/** The id of a record in a request: what the body names, and what of it could not be read. */
export interface NamedId {
  /** Member of the body that holds the id. */
  readonly member: string;
  /** 0 or nothing = the body names none. */
  readonly named: number | null | undefined;
  readonly problems: ReadonlyMap<string, Text>;
}

/** The address says which record is meant; a body may say so too, but nothing else. */
export function requireAddressedId(addressed: number, { member, named, problems }: NamedId): void {
  const id = named ?? 0;
  const fault =
    problems.get(member) ??
    (id === 0 || id === addressed ? null : say(resourceTexts.otherId, { named: id, addressed }));
  if (fault !== null) throw refuseMember(member, fault, problems);
}

/** Who makes a record at the address of all of them cannot name one. */
export function requireNoId({ member, named, problems }: NamedId): void {
  if ((named ?? 0) === 0 && !problems.has(member)) return;
  throw refuseMember(member, say(resourceTexts.newHasNoId), problems);
}
