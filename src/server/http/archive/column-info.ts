import type { ArchiveColumnInfo } from "../../../contract/carriers/archive-column-info.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Column, ListName } from "../../../domain/archive/columns/column.ts";
import { headingOf } from "./headings/heading-of.ts";
import type { Language } from "../language.ts";

/** What a column is, and what can be done with it. */
export function columnInfo(
  column: Column,
  language: Language | null,
): Wire<typeof ArchiveColumnInfo> {
  const { path, restriction, orderable, value } = column;
  const heading = headingOf(column, language);
  return {
    DisplayName: heading,
    DisplayTooltip: heading,
    DisplayType: displayTypeOf(column),
    CanOrderBy: orderable,
    Name: path,
    CanRestrictBy: restriction !== null,
    RestrictionType: restriction ?? "",
    RestrictionListName:
      value?.as === "choice" || value?.as === "choices" ? (listNames.get(value.list) ?? "") : "",
    IsVisible: value !== null && value.as !== "everyRow" && value.as !== "noRow",
    ExtraInfo: "",
    Width: "10%",
    IconHint: "",
    HeadingIconHint: "",
  };
}

/** The published names of the lists that are offered where a column is filtered. */
const listNames: ReadonlyMap<ListName, string> = new Map([
  ["category", "ejcategory"],
  ["priority", "ticketpriority"],
  ["status", "ticketticketstatus"],
  ["baseStatus", "ticketstatus"],
  ["ticketType", "tickettype"],
  ["origin", "ticketorigin"],
  ["securityLevel", "ticketslevel"],
  ["readStatus", "ticketread"],
  ["sentiment", "sentiment"],
  ["user", "associate"],
  ["userShortName", "associate"],
  ["relationType", "ticketrelationtype"],
  ["tag", "Tags"],
]);

function displayTypeOf({ value }: Column): string {
  switch (value?.as) {
    case "bool":
      return "bool";
    case "number":
      return value.isWhole ? "int" : "decimal";
    case "seconds":
      return "timeSpan";
    case "instant":
      return "datetime";
    case "day":
    case "civilDay":
      return "date";
    case "clock":
      return "time";
    case "choices":
      return "intArray";
    default:
      return "text";
  }
}
