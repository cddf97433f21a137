import type { Member } from "../../../contract/member.ts";
import type { Shape } from "../../../contract/shape.ts";

/** What a type cannot say of a member, in one sentence or two; null when there is nothing to add. */
export function memberNotes({ shape, access }: Member): string | null {
  const notes = [accessNote(access), shapeNote(shape)].filter((note) => note !== null);
  return notes.length === 0 ? null : notes.join(" ");
}

function accessNote(access: Member["access"]): string | null {
  switch (access) {
    case "create":
      return "Can be set on a new record only.";
    case "read":
      return "Ignored in requests.";
    case "write":
      return null;
  }
}

function shapeNote(shape: Shape): string | null {
  switch (shape.kind) {
    case "flags":
      return "Any of the names, separated by a comma and a blank.";
    case "dateTime":
      return dateNote(shape.dateKind);
    case "carrier":
      return pickedNote(shape.picked);
    case "list":
      return shape.item.kind === "carrier" ? pickedNote(shape.item.picked) : null;
    default:
      return null;
  }
}

function dateNote(dateKind: "instant" | "timeOfDay" | "dayOfYear"): string | null {
  switch (dateKind) {
    case "instant":
      return null;
    case "timeOfDay":
      return "Only the clock time counts.";
    case "dayOfYear":
      return "Only the day counts.";
  }
}

function pickedNote(picked: readonly string[] | "all"): string | null {
  return picked === "all" ? null : `Of a request only ${picked.join(" and ")} is read.`;
}
