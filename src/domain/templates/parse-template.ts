import { readDirective, type Directive } from "./read-directive.ts";
import type { Condition, TemplateNode } from "./template-node.ts";

/** Choices inside one another; a deeper one is passed over, up to its end. */
const NESTING_MAX = 50;

interface OpenBranch {
  readonly condition: Condition | null;
  readonly nodes: TemplateNode[];
}

/** A choice that has not ended yet; its last branch is the one being filled. */
interface OpenChoice {
  readonly branches: OpenBranch[];
}

export type TemplateForm = "plain" | "html";

/**
 * The parts of a template, in one pass over its text. Nothing is an error: a choice that is not ended
 * ends with the text, and an end without a beginning is passed over.
 */
export function parseTemplate(text: string, form: TemplateForm): readonly TemplateNode[] {
  const top: TemplateNode[] = [];
  const open: OpenChoice[] = [];
  let tooDeep = 0;

  const nodes = (): TemplateNode[] => open.at(-1)?.branches.at(-1)?.nodes ?? top;
  const close = (): void => {
    const choice = open.pop();
    if (choice !== undefined) nodes().push({ kind: "choice", branches: choice.branches });
  };
  const begin = (condition: Condition): void => {
    if (open.length < NESTING_MAX) open.push({ branches: [{ condition, nodes: [] }] });
    else tooDeep += 1;
  };
  const take = (directive: Directive): void => {
    if (directive.kind === "if") return begin(directive.condition);
    if (tooDeep > 0) {
      if (directive.kind === "endIf") tooDeep -= 1;
      return;
    }
    switch (directive.kind) {
      case "endIf":
        return close();
      case "else":
        return branch(open.at(-1), null);
      case "elseIf":
        return branch(open.at(-1), directive.condition);
      default:
        nodes().push(directive);
    }
  };

  for (const part of partsOf(text)) {
    if ("directive" in part) take(readDirective(unescaped(part.directive, form)));
    else if (tooDeep === 0) nodes().push({ kind: "text", text: part.text });
  }
  while (open.length > 0) close();
  return top;
}

function branch(choice: OpenChoice | undefined, condition: Condition | null): void {
  choice?.branches.push({ condition, nodes: [] });
}

/** Text, and what stands between the last `[[` before a `]]` and it. */
function* partsOf(
  text: string,
): Generator<{ readonly text: string } | { readonly directive: string }> {
  let at = 0;
  for (;;) {
    const end = text.indexOf("]]", at);
    if (end === -1) break;
    const start = text.slice(at, end).lastIndexOf("[[");
    if (start === -1) {
      yield { text: text.slice(at, end + 2) };
    } else {
      if (start > 0) yield { text: text.slice(at, at + start) };
      yield { directive: text.slice(at + start + 2, end) };
    }
    at = end + 2;
  }
  if (at < text.length) yield { text: text.slice(at) };
}

const written: Readonly<Record<string, string>> = {
  quot: '"',
  amp: "&",
  lt: "<",
  gt: ">",
  nbsp: " ",
};

/** Editors of HTML write the signs of a directive as entities. */
function unescaped(directive: string, form: TemplateForm): string {
  if (form === "plain") return directive;
  return directive.replace(
    /&(quot|amp|lt|gt|nbsp);|\u00A0/g,
    (_, name: string | undefined) => written[name ?? "nbsp"] ?? " ",
  );
}
