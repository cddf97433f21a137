import { parseTemplate, type TemplateForm } from "./parse-template.ts";
import type { Operand, TemplateNode } from "./template-node.ts";

/**
 * The variables of a template that nobody fills in, each once, as they are written. Those that the
 * template sets itself are known, wherever it does.
 */
export function unknownVariables(
  template: string,
  form: TemplateForm,
  known: ReadonlySet<string>,
): readonly string[] {
  const used = new Map<string, string>();
  const own = new Set<string>();
  visit(parseTemplate(template, form), {
    use: (operand) => {
      if ("name" in operand) used.set(operand.name.toLowerCase(), operand.name);
    },
    set: (name) => own.add(name.toLowerCase()),
  });
  return [...used].flatMap(([name, written]) =>
    known.has(name) || own.has(name) ? [] : [written],
  );
}

interface Visitor {
  readonly use: (operand: Operand) => void;
  readonly set: (name: string) => void;
}

function visit(nodes: readonly TemplateNode[], visitor: Visitor): void {
  for (const node of nodes) visitNode(node, visitor);
}

function visitNode(node: TemplateNode, visitor: Visitor): void {
  switch (node.kind) {
    case "text":
      return;
    case "value":
      return visitor.use(node.operand);
    case "set":
      visitor.use(node.value);
      return visitor.set(node.name);
    case "step":
      return visitor.set(node.name);
    case "date":
      return visitor.use(node.date);
    case "duration":
      return visitor.use(node.seconds);
    case "decode":
      for (const operand of [node.subject, node.otherwise, ...node.cases.flat()]) {
        visitor.use(operand);
      }
      return;
    case "choice":
      for (const { condition, nodes } of node.branches) {
        if (condition !== null) visitor.use(condition.left);
        if (condition !== null && "right" in condition) visitor.use(condition.right);
        visit(nodes, visitor);
      }
  }
}
