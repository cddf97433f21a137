import type { Wild } from "./wild.ts";

/** How the steps of a path are written: `a.b`, or `a[b]`. */
export type StepStyle = "dots" | "brackets";

/** As a form: one pair for each single value, its name a path. */
export function writeForm(value: Wild, style: StepStyle): string {
  return pairsOf(value, "", style).join("&");
}

function pairsOf(value: Wild, path: string, style: StepStyle): string[] {
  if (value !== null && typeof value === "object" && value.kind !== "number") {
    const children =
      value.kind === "list"
        ? value.items.map((item, index) => [`${path}[${index}]`, item] as const)
        : value.members.map(([name, member]) => [joined(path, name, style), member] as const);
    return children.flatMap(([childPath, child]) => pairsOf(child, childPath, style));
  }
  return [`${encoded(path)}=${encoded(textOf(value))}`];
}

function joined(path: string, name: string, style: StepStyle): string {
  if (path === "") return name;
  return style === "dots" ? `${path}.${name}` : `${path}[${name}]`;
}

function textOf(value: Exclude<Wild, { kind: "list" } | { kind: "object" }>): string {
  if (value === null) return "";
  return typeof value === "object" ? value.digits : String(value);
}

/** A form has no way to write half of a surrogate pair. */
function encoded(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString());
}
