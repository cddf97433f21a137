import { readArguments, readOperand } from "./read-arguments.ts";
import { readCondition } from "./read-condition.ts";
import type { Condition, TemplateNode } from "./template-node.ts";

/** What stands between double brackets: a part by itself, or a mark of a choice. */
export type Directive =
  | TemplateNode
  | { readonly kind: "if"; readonly condition: Condition }
  | { readonly kind: "elseIf"; readonly condition: Condition }
  | { readonly kind: "else" | "endIf" };

const withArguments = /^\s*(IF|ELSEIF|SET|DECODE|INC|DEC|FORMAT-DATE|SEC-TO-TIME)\s*:/i;

/** Reads the inside of double brackets; what is no directive is the name of a variable. */
export function readDirective(text: string): Directive {
  const found = withArguments.exec(text);
  if (found === null) return readWord(text.trim());
  const [head, word = ""] = found;
  const rest = text.slice(head.length);
  switch (word.toUpperCase()) {
    case "IF":
      return { kind: "if", condition: readCondition(rest) };
    case "ELSEIF":
      return { kind: "elseIf", condition: readCondition(rest) };
    case "SET":
      return readSet(rest);
    case "DECODE":
      return readDecode(rest);
    case "INC":
      return { kind: "step", name: rest.trim(), by: 1 };
    case "DEC":
      return { kind: "step", name: rest.trim(), by: -1 };
    case "FORMAT-DATE":
      return readFormat("date", rest);
    default:
      return readFormat("duration", rest);
  }
}

function readWord(word: string): Directive {
  switch (word.toUpperCase()) {
    case "ELSE":
      return { kind: "else" };
    case "ENDIF":
      return { kind: "endIf" };
    default:
      return { kind: "value", operand: { name: word } };
  }
}

function readSet(text: string): TemplateNode {
  const sign = text.indexOf("=");
  const name = sign === -1 ? text : text.slice(0, sign);
  const value = sign === -1 ? "" : text.slice(sign + 1);
  return { kind: "set", name: name.trim(), value: readOperand(value, "literal") };
}

/** After the subject come pairs; a last one without a partner stands for everything else. */
function readDecode(text: string): TemplateNode {
  const [subject = { literal: "" }, ...others] = readArguments(text);
  const cases = [];
  for (let at = 0; at + 1 < others.length; at += 2) {
    cases.push([others[at] ?? subject, others[at + 1] ?? subject] as const);
  }
  const otherwise = others.length % 2 === 1 ? others.at(-1) : undefined;
  return { kind: "decode", subject, cases, otherwise: otherwise ?? { literal: "" } };
}

function readFormat(kind: "date" | "duration", text: string): TemplateNode {
  const [subject = { literal: "" }, format] = readArguments(text);
  const written = format !== undefined && "literal" in format ? format.literal : "";
  return kind === "date"
    ? { kind, date: subject, format: written }
    : { kind, seconds: subject, format: written };
}
