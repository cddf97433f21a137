import type { Shape } from "../../../../contract/shape.ts";
import { isTreeObject, type BodyTree } from "../tree/body-tree.ts";
import { within } from "./patch-fault.ts";
import { noTarget, type Child, type WorkingValue, type Workshop } from "./working-value.ts";

const indexForm = /^(?:0|[1-9]\d*)$/;

/** A list. Null items are no items, and a single value is a list of one, as in every save. */
export class WorkingList implements WorkingValue {
  readonly #item: Shape;
  readonly #workshop: Workshop;
  #items: WorkingValue[];
  #isChanged = false;

  constructor(item: Shape, tree: BodyTree, workshop: Workshop) {
    this.#item = item;
    this.#workshop = workshop;
    this.#items = this.#build(tree);
  }

  get isTouched(): boolean {
    return this.#isChanged || this.#items.some((item) => item.isTouched);
  }

  child(step: string): Child | undefined {
    const value = indexForm.test(step) ? this.#items[Number(step)] : undefined;
    return value && { name: step, value, isComputed: false };
  }

  /** Inserts before the item that has this index now, or appends. */
  addAt(step: string, value: BodyTree): void {
    const index = step === "-" ? this.#items.length : Number(indexForm.exec(step)?.[0]);
    if (!(index <= this.#items.length)) throw noTarget();
    if (value === null) return;
    const item = within(step, () => this.#workshop.build(this.#item, value));
    this.#items.splice(index, 0, item);
    this.#isChanged = true;
  }

  removeAt(step: string): void {
    if (this.child(step) === undefined) throw noTarget();
    this.#items.splice(Number(step), 1);
    this.#isChanged = true;
  }

  /** Appends: the items of a list one by one, anything else as one item. */
  add(value: BodyTree): void {
    for (const item of this.#build(value)) {
      this.#items.push(item);
      this.#isChanged = true;
    }
  }

  replace(value: BodyTree): void {
    this.#items = this.#build(value);
    this.#isChanged = true;
  }

  merge(value: BodyTree): void {
    if (isTreeObject(value)) this.add(value);
    else this.replace(value);
  }

  clear(): void {
    this.replace(null);
  }

  matches(sent: BodyTree): boolean {
    const items = itemsOf(sent);
    if (items.length !== this.#items.length) return false;
    return this.#items.every((item, index) =>
      within(index, () => item.matches(items[index] ?? null)),
    );
  }

  whole(): BodyTree {
    return this.#items.map((item) => item.whole());
  }

  changes(): BodyTree {
    return this.whole();
  }

  #build(tree: BodyTree): WorkingValue[] {
    return itemsOf(tree).map((item, index) =>
      within(index, () => this.#workshop.build(this.#item, item)),
    );
  }
}

function itemsOf(tree: BodyTree): readonly BodyTree[] {
  const items: readonly BodyTree[] = Array.isArray(tree) ? tree : [tree];
  return items.filter((item) => item !== null);
}
