import { AppError, type AppErrorCode } from "../../errors.ts";
import { pickListTexts } from "../../texts/pick-list-texts.ts";
import { say } from "../../texts/text.ts";
import type { MdoList } from "./mdo-list.ts";
import { mdoLists } from "./mdo-lists.ts";

/** A list as it was asked for. */
export interface NamedList {
  readonly list: MdoList;
  /** What its name wants in front of the entries. */
  readonly extraItem: "none" | "all" | "noSelection";
}

const lists: ReadonlyMap<string, MdoList> = new Map(
  mdoLists.map((list) => [list.name.toLowerCase(), list]),
);

const suffixes = [
  ["withallitem", "all"],
  ["withnoselection", "noSelection"],
  // No list has headings here, so the form with them is the list itself.
  ["headings", "none"],
] as const;

/**
 * The list of that name, in any case; a suffix asks for one of its forms.
 *
 * @throws AppError with the code that the kind of call has for it
 */
export function findList(
  name: string,
  missing: Extract<AppErrorCode, "validation" | "notFound">,
): NamedList {
  const found = lookUp(name.trim().toLowerCase());
  if (found === null) throw new AppError(missing, say(pickListTexts.unknown));
  return found;
}

function lookUp(name: string): NamedList | null {
  const list = lists.get(name);
  if (list !== undefined) return { list, extraItem: "none" };
  for (const [suffix, extraItem] of suffixes) {
    if (!name.endsWith(suffix)) continue;
    const inner = lookUp(name.slice(0, -suffix.length));
    if (inner !== null) return extraItem === "none" ? inner : { ...inner, extraItem };
  }
  return null;
}
