import { archiveTexts } from "../../../texts/archive-texts.ts";
import { say, type Text } from "../../../texts/text.ts";

/** What a caller called something, as long as it can only be a name. */
export function shownName(name: string): string | Text {
  return /^[\w/:.-]{1,80}$/.test(name) ? name : say(archiveTexts.ofThatName);
}
