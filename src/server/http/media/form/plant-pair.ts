import type { ListShape, Shape } from "../../../../contract/shape.ts";
import { declaredNames } from "../tree/declared-names.ts";
import type { PairFault } from "../tree/problem.ts";
import { childOf, type FormNode, type ListForm } from "./form-node.ts";

/** A larger index than this is a mistake: no body can hold so many items. */
const maxIndex = 99_999;

const integer = /^-?\d+$/;

interface Place {
  readonly node: FormNode;
  readonly shape: Shape;
}

/**
 * Sets a value at the end of a path, below a place of the given shape. A path through members that
 * nobody declared sets nothing. Says what is wrong when the pair cannot be.
 */
export function plantPair(
  { node, shape }: Place,
  steps: readonly string[],
  text: string,
): PairFault | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return setText({ node, shape }, text);
  if (node.texts.length > 0) return "contradiction";
  switch (shape.kind) {
    case "carrier": {
      const { members } = shape.carrier;
      const name = declaredNames(members).get(step.toLowerCase());
      const member = name === undefined ? undefined : members[name];
      if (name === undefined || member === undefined) return undefined;
      return plantPair({ node: childOf(node, name), shape: member.shape }, rest, text);
    }
    case "dictionary":
      return plantPair({ node: childOf(node, step), shape: shape.value }, rest, text);
    case "list":
      return plantItem(node, shape, steps, text);
    default:
      // A single value has nothing below it. That there is something is told with the other faults.
      childOf(node, "");
      return undefined;
  }
}

/** Empty stands for "nothing given", except in texts, which may be empty. */
function setText({ node, shape }: Place, text: string): PairFault | undefined {
  if (text === "" && shape.kind !== "string") return undefined;
  if (node.children.size > 0) return "contradiction";
  node.texts.push(text);
  return undefined;
}

/**
 * Items of a list have an index, which only puts them into order, or empty brackets, each of which
 * begins a new item. Without either the list is taken for its only item.
 */
function plantItem(
  node: FormNode,
  { item }: ListShape<Shape>,
  steps: readonly string[],
  text: string,
): PairFault | undefined {
  const [step = "", ...rest] = steps;
  if (!isListStep(step)) {
    if (!claim(node, "single")) return "contradiction";
    return plantPair({ node: childOf(node, "0"), shape: item }, steps, text);
  }
  const form: ListForm = step === "" ? "appended" : "indexed";
  const index = step === "" ? node.children.size : Number(step);
  if (index < 0 || index > maxIndex) return "index";
  if (!claim(node, form)) return "contradiction";
  return plantPair({ node: childOf(node, String(index)), shape: item }, rest, text);
}

/** An index, or the empty brackets that append. */
export function isListStep(step: string): boolean {
  return step === "" || integer.test(step);
}

function claim(node: FormNode, form: ListForm): boolean {
  node.listForm ??= form;
  return node.listForm === form;
}
