import { formatSeconds, formatWrittenDate } from "./format-written-date.ts";
import { htmlOfText } from "./escape-html.ts";
import { parseTemplate, type TemplateForm } from "./parse-template.ts";
import type { Comparison, Condition, Operand, TemplateNode } from "./template-node.ts";
import type { TemplateValue, TemplateValues } from "./template-value.ts";

/** Longer results are no mail: a variable that is repeated must not fill the memory. */
const OUTPUT_MAX_LENGTH = 16 * 1024 * 1024;

const nothing: TemplateValue = { plain: "" };

/**
 * A template with the values of its variables in place; null when it comes out too long. Unknown
 * variables are empty. In HTML, values are escaped unless they bring HTML of their own; what a value
 * holds is never read as a part of the template.
 */
export function renderTemplate(
  template: string,
  form: TemplateForm,
  values: TemplateValues,
): string | null {
  const rendering = new Rendering(form, values);
  rendering.take(parseTemplate(template, form));
  return rendering.result();
}

class Rendering {
  readonly #form: TemplateForm;
  /** What the template sets itself goes before what it was given. */
  readonly #own = new Map<string, TemplateValue>();
  readonly #given: TemplateValues;
  readonly #pieces: string[] = [];
  #length = 0;

  constructor(form: TemplateForm, given: TemplateValues) {
    this.#form = form;
    this.#given = given;
  }

  /** Null when it came out too long. */
  result(): string | null {
    return this.#length > OUTPUT_MAX_LENGTH ? null : this.#pieces.join("");
  }

  take(nodes: readonly TemplateNode[]): void {
    for (const node of nodes) {
      if (this.#length > OUTPUT_MAX_LENGTH) return;
      this.#takeNode(node);
    }
  }

  #takeNode(node: TemplateNode): void {
    switch (node.kind) {
      case "text":
        return this.#write(node.text);
      case "value":
        return this.#writeValue(this.#valueOf(node.operand));
      case "choice": {
        const taken = node.branches.find(({ condition }) => this.#holds(condition));
        return this.take(taken?.nodes ?? []);
      }
      case "set":
        return this.#set(node.name, this.#textOf(node.value));
      case "step": {
        const count = Number(this.#textOf({ name: node.name })) || 0;
        return this.#set(node.name, String(count + node.by));
      }
      case "decode": {
        const subject = this.#textOf(node.subject);
        const found = node.cases.find(([value]) => this.#textOf(value) === subject);
        return this.#writeValue(this.#valueOf(found?.[1] ?? node.otherwise));
      }
      case "date":
        return this.#writeText(formatWrittenDate(this.#textOf(node.date), node.format));
      case "duration":
        return this.#writeText(formatSeconds(this.#textOf(node.seconds), node.format));
    }
  }

  #valueOf(operand: Operand): TemplateValue {
    if ("literal" in operand) return { plain: operand.literal };
    const name = operand.name.toLowerCase();
    return this.#own.get(name) ?? this.#given.get(name) ?? nothing;
  }

  #textOf(operand: Operand): string {
    return this.#valueOf(operand).plain;
  }

  #set(name: string, plain: string): void {
    this.#own.set(name.toLowerCase(), { plain });
  }

  #holds(condition: Condition | null): boolean {
    if (condition === null) return true;
    const left = this.#textOf(condition.left);
    if (condition.comparison === null) return left !== "";
    return compare(left, condition.comparison, this.#textOf(condition.right));
  }

  #writeValue({ plain, html }: TemplateValue): void {
    this.#write(this.#form === "plain" ? plain : (html ?? htmlOfText(plain)));
  }

  #writeText(plain: string): void {
    this.#writeValue({ plain });
  }

  #write(text: string): void {
    this.#length += text.length;
    if (this.#length <= OUTPUT_MAX_LENGTH) this.#pieces.push(text);
  }
}

/** Numbers are compared as numbers, everything else as text. */
function compare(left: string, comparison: Comparison, right: string): boolean {
  if (comparison === "=") return left === right;
  if (comparison === "!=") return left !== right;
  const order =
    isNumber(left) && isNumber(right) ? Number(left) - Number(right) : rank(left, right);
  switch (comparison) {
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    case ">=":
      return order >= 0;
  }
}

function isNumber(text: string): boolean {
  return /^-?\d{1,15}(?:\.\d{1,10})?$/.test(text);
}

function rank(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
