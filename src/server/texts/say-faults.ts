import { faultTexts } from "./fault-texts.ts";
import { say, type Text } from "./text.ts";

/** What is wrong with members (path -> fault) in one sentence: the first fault, and how many more there are. */
export function sayFaults(members: ReadonlyMap<string, Text>): Text {
  const [first] = members;
  if (first === undefined) return say(faultTexts.notCarriedOut);
  const [path, fault] = first;
  const more = members.size - 1;
  if (more === 0) return say(faultTexts.at, { path, fault });
  if (more === 1) return say(faultTexts.atAndOneMore, { path, fault });
  return say(faultTexts.atAndMore, { path, fault, more });
}
