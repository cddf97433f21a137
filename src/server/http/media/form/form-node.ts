/** How the items of a list are told apart; one list is written in one way only. */
export type ListForm = "indexed" | "appended" | "single";

/** What the pairs of a form have set at one place. */
export interface FormNode {
  /** Values set for the place itself, in the order of their pairs. */
  readonly texts: string[];
  /**
   * What lies below, by declared member name, dictionary key or, in a list, index. A map, because
   * names come from the caller.
   */
  readonly children: Map<string, FormNode>;
  /** Of a list with children. */
  listForm?: ListForm;
}

export function emptyNode(): FormNode {
  return { texts: [], children: new Map() };
}

/** The node one step below, made when this is the first pair to lead there. */
export function childOf(node: FormNode, name: string): FormNode {
  const known = node.children.get(name);
  if (known !== undefined) return known;
  const child = emptyNode();
  node.children.set(name, child);
  return child;
}
