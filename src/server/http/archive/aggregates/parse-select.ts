import type { DatePart } from "../../../../domain/archive/grouping/grouping.ts";
import { AppError } from "../../../errors.ts";
import { archiveTexts } from "../../../texts/archive-texts.ts";
import { say } from "../../../texts/text.ts";
import type { ComputedItem, SelectItem } from "./select-item.ts";

const functions = {
  groupby: "groupBy",
  count: "count",
  countall: "countAll",
  sum: "sum",
  avg: "avg",
} as const satisfies Record<string, ComputedItem["compute"]>;

/** Published, and nothing that lists can compute. */
const unsupported: ReadonlySet<string> = new Set([
  "median",
  "percent",
  "weighted",
  "expression",
  "currencyconvert",
]);

const dateParts: Readonly<Record<string, DatePart>> = {
  year: "year",
  quarter: "quarter",
  month: "month",
  day: "day",
  dayofyear: "dayOfYear",
  isodate: "isoDate",
  yearmonth: "yearMonth",
  yearquarter: "yearQuarter",
};

/**
 * Reads `title, Count(ticketId):Footer,HideDetail`. Commas separate columns and modifiers alike; what
 * follows a computed column and is a modifier belongs to it.
 *
 * @throws AppError "validation", and "notImplemented" for what lists cannot compute
 */
export function parseSelect(text: string): readonly SelectItem[] {
  const items: string[] = [];
  for (const piece of piecesOf(text)) {
    const last = items.at(-1);
    const modifies = last?.includes("(") === true && isModifier(piece);
    if (modifies) items[items.length - 1] = `${last},${piece}`;
    else if (piece.trim() !== "") items.push(piece);
  }
  return items.map((item) => itemOf(item.trim()));
}

function isModifier(piece: string): boolean {
  return /^\s*(?:header|footer|hidedetail|\d+)\s*$/i.test(piece);
}

/** What commas outside parentheses separate. */
function piecesOf(text: string): readonly string[] {
  const pieces = [""];
  let depth = 0;
  for (const character of text) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (character === "," && depth <= 0) pieces.push("");
    else pieces[pieces.length - 1] += character;
  }
  return pieces;
}

function itemOf(written: string): SelectItem {
  if (!written.includes("(")) return { kind: "plain", name: written };
  const { name, inside, modifiers } = takeApart(written);
  if (name === "datepart") {
    const part = partOf(modifiers[0] ?? "");
    return { ...computed(written, modifiers.slice(1)), compute: "value", column: inside, part };
  }
  if (unsupported.has(name)) throw cannot();
  const compute = Object.hasOwn(functions, name) ? functions[name as keyof typeof functions] : null;
  if (compute === null) throw unreadable();
  return { ...computed(written, modifiers), compute, ...columnOf(inside, compute) };
}

/** Only what rows are put together by may be a part of a date. */
function columnOf(
  inside: string,
  compute: ComputedItem["compute"],
): Pick<ComputedItem, "column" | "part"> {
  if (!inside.includes("(")) return { column: inside, part: null };
  const nested = takeApart(inside);
  if (nested.name !== "datepart" || compute !== "groupBy" || nested.modifiers.length !== 1) {
    throw cannot();
  }
  return { column: nested.inside, part: partOf(nested.modifiers[0] ?? "") };
}

function computed(
  written: string,
  modifiers: readonly string[],
): Pick<ComputedItem, "kind" | "written" | "inHeader" | "inFooter" | "inDetail"> {
  const names = new Set(modifiers);
  for (const name of names) {
    // A number says how deep groups are nested, and there is one level.
    if (name !== "1" && name !== "0" && !isModifier(name)) throw unreadable();
    if (/^\d+$/.test(name) && Number(name) > 1) throw cannot();
  }
  return {
    kind: "computed",
    written,
    inHeader: names.has("header"),
    inFooter: names.has("footer"),
    inDetail: !names.has("hidedetail"),
  };
}

interface Parts {
  readonly name: string;
  readonly inside: string;
  readonly modifiers: readonly string[];
}

/** `Function(inside):modifier,modifier`; the parenthesis that closes the function is the last one. */
function takeApart(written: string): Parts {
  const match = /^\s*(\w+)\s*\((.*)\)\s*(?::([^()]*))?$/s.exec(written);
  if (match === null) throw unreadable();
  const [, name = "", inside = "", modifiers = ""] = match;
  return {
    name: name.toLowerCase(),
    inside: inside.trim(),
    modifiers: modifiers
      .split(",")
      .map((modifier) => modifier.trim().toLowerCase())
      .filter((modifier) => modifier !== ""),
  };
}

function partOf(name: string): DatePart {
  const part = Object.hasOwn(dateParts, name) ? dateParts[name] : undefined;
  if (part === undefined) throw cannot();
  return part;
}

function unreadable(): AppError {
  return new AppError("validation", say(archiveTexts.unreadableSelect));
}

function cannot(): AppError {
  return new AppError("notImplemented", say(archiveTexts.unsupportedAggregation));
}
