import type { Shape } from "../../../../contract/shape.ts";
import { isTreeObject, type BodyTree, type TreeObject } from "../tree/body-tree.ts";
import { within } from "./patch-fault.ts";
import {
  noTarget,
  objectExpected,
  unreadable,
  type Child,
  type WorkingValue,
  type Workshop,
} from "./working-value.ts";

/**
 * Free names with values. A name that a caller writes means the one with exactly that spelling,
 * otherwise the first that differs from it only in case. Setting several at once leaves all others
 * as they are. Maps, because names come from the caller.
 */
export class WorkingDictionary implements WorkingValue {
  readonly #shape: Shape;
  readonly #workshop: Workshop;
  readonly #values = new Map<string, WorkingValue>();
  readonly #keyByLowerCase = new Map<string, string>();
  /** Keys that the record has not had so far. */
  readonly #added = new Set<string>();

  /** `shape` is that of the values. */
  constructor(shape: Shape, tree: BodyTree, workshop: Workshop) {
    this.#shape = shape;
    this.#workshop = workshop;
    for (const [key, value] of entriesOf(tree)) this.#set(key, value);
  }

  get isTouched(): boolean {
    return this.#touchedKeys().length > 0;
  }

  child(step: string): Child | undefined {
    const name = this.#values.has(step) ? step : this.#keyByLowerCase.get(step.toLowerCase());
    const value = name === undefined ? undefined : this.#values.get(name);
    return name === undefined || value === undefined
      ? undefined
      : { name, value, isComputed: false };
  }

  addAt(step: string, value: BodyTree): void {
    const child = this.child(step);
    within(child?.name ?? step, () => {
      if (child === undefined) this.#make(step, value);
      else child.value.add(value);
    });
  }

  removeAt(step: string): void {
    const child = this.child(step);
    if (child === undefined) throw noTarget();
    if (!this.#added.delete(child.name)) return child.value.clear();
    this.#values.delete(child.name);
    const lowerCase = child.name.toLowerCase();
    if (this.#keyByLowerCase.get(lowerCase) === child.name) this.#keyByLowerCase.delete(lowerCase);
  }

  add(value: BodyTree): void {
    if (value !== null) this.replace(value);
  }

  replace(value: BodyTree): void {
    if (value === null) return this.clear();
    this.#setEach(value, (child, sent) => child.replace(sent));
  }

  merge(value: BodyTree): void {
    if (value === null) return this.clear();
    this.#setEach(value, (child, sent) => child.merge(sent));
  }

  /** `x:org` and the like belong to `x`: they are not cleared, they follow. */
  clear(): void {
    for (const key of this.#values.keys()) {
      const owner = key.slice(0, Math.max(key.lastIndexOf(":"), 0));
      if (!this.#values.has(owner)) this.removeAt(key);
    }
  }

  matches(sent: BodyTree): boolean {
    if (sent !== null && !isTreeObject(sent)) throw unreadable();
    const entries = entriesOf(sent);
    if (entries.length !== this.#values.size) return false;
    const met = new Set<string>();
    return entries.every(([key, value]) => {
      const child = this.child(key);
      if (child === undefined || met.has(child.name)) return false;
      met.add(child.name);
      return within(child.name, () => child.value.matches(value));
    });
  }

  whole(): TreeObject {
    return this.#pick([...this.#values.keys()], (value) => value.whole());
  }

  changes(): TreeObject {
    return this.#pick(this.#touchedKeys(), (value) => value.changes());
  }

  /** Null takes away what is there, and nothing where there is nothing. */
  #setEach(tree: BodyTree, set: (child: WorkingValue, sent: BodyTree) => void): void {
    for (const [key, value] of entriesOf(tree)) {
      const child = this.child(key);
      within(child?.name ?? key, () => {
        if (child === undefined && value !== null) this.#make(key, value);
        else if (child !== undefined && value === null) this.removeAt(child.name);
        else if (child !== undefined) set(child.value, value);
      });
    }
  }

  #make(key: string, value: BodyTree): void {
    this.#set(key, value);
    this.#added.add(key);
  }

  #set(key: string, value: BodyTree): void {
    this.#values.set(key, this.#workshop.build(this.#shape, value));
    const lowerCase = key.toLowerCase();
    if (!this.#keyByLowerCase.has(lowerCase)) this.#keyByLowerCase.set(lowerCase, key);
  }

  #touchedKeys(): string[] {
    return [...this.#values]
      .filter(([key, value]) => this.#added.has(key) || value.isTouched)
      .map(([key]) => key);
  }

  #pick(keys: readonly string[], present: (value: WorkingValue) => BodyTree): TreeObject {
    const picked: Record<string, BodyTree> = Object.create(null) as Record<string, BodyTree>;
    for (const key of keys) {
      const value = this.#values.get(key);
      if (value !== undefined) picked[key] = this.#added.has(key) ? value.whole() : present(value);
    }
    return picked;
  }
}

function entriesOf(tree: BodyTree): readonly (readonly [string, BodyTree])[] {
  if (tree === null) return [];
  if (!isTreeObject(tree)) throw objectExpected();
  return Object.entries(tree);
}
