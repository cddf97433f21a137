import type { CarrierShape } from "../../../../contract/shape.ts";
import { patchTexts } from "../../../texts/patch-texts.ts";
import { say } from "../../../texts/text.ts";
import { isTreeObject, type BodyTree, type TreeObject } from "../tree/body-tree.ts";
import { declaredNames } from "../tree/declared-names.ts";
import { declaredValues } from "./declared-values.ts";
import { PatchRefusal, within } from "./patch-fault.ts";
import { WorkingScalar, type ScalarShape } from "./working-scalar.ts";
import {
  noTarget,
  objectExpected,
  unreadable,
  type Child,
  type WorkingValue,
  type Workshop,
} from "./working-value.ts";

/**
 * A link to another record. Its key can be changed, to link another one; the rest of what is shown
 * of the record belongs to that record. Where the declaration picks more than the key (a tag's
 * name), that identifies a record whose key is not given.
 */
export class WorkingReference implements WorkingValue {
  readonly #shape: CarrierShape;
  readonly #workshop: Workshop;
  readonly #keyName: string;
  #key: WorkingScalar;
  #others: ReadonlyMap<string, BodyTree>;
  #isReplaced = false;

  constructor(shape: CarrierShape, tree: BodyTree, workshop: Workshop) {
    this.#shape = shape;
    this.#workshop = workshop;
    this.#keyName = identifyingName(shape);
    const picked = this.#pick(tree);
    this.#key = this.#keyOf(picked);
    this.#others = picked;
  }

  get isTouched(): boolean {
    return this.#isReplaced || this.#key.isTouched;
  }

  child(step: string): Child | undefined {
    const name = declaredNames(this.#shape.carrier.members).get(step.toLowerCase());
    if (name === undefined) return undefined;
    if (name === this.#keyName) return { name, value: this.#key, isComputed: false };
    return within(name, () => {
      throw new PatchRefusal(say(patchTexts.otherRecord, { key: this.#keyName }));
    });
  }

  addAt(step: string, value: BodyTree): void {
    const child = this.child(step);
    if (child === undefined) throw noTarget();
    child.value.add(value);
  }

  removeAt(step: string): void {
    this.addAt(step, null);
  }

  add(value: BodyTree): void {
    this.replace(value);
  }

  merge(value: BodyTree): void {
    this.replace(value);
  }

  clear(): void {
    this.replace(null);
  }

  /** A record that is not identified says nothing, as in every save. */
  replace(value: BodyTree): void {
    const picked = this.#pick(value);
    if (value !== null && picked.size === 0) return;
    this.#key = this.#keyOf(picked);
    this.#others = picked;
    this.#isReplaced = true;
  }

  matches(sent: BodyTree): boolean {
    if (sent !== null && !isTreeObject(sent)) throw unreadable();
    const other = new WorkingReference(this.#shape, sent, this.#workshop);
    const [mine, theirs] = [this.#identity(), other.#identity()];
    if (theirs.key !== 0 || theirs.others.size === 0) {
      return mine.key === theirs.key && (mine.key !== 0 || mine.others.size === 0);
    }
    return [...theirs.others].every(([name, value]) => {
      const known = mine.others.get(name);
      return known !== undefined && this.#scalar(name, known).matches(value);
    });
  }

  whole(): TreeObject {
    return { [this.#keyName]: this.#key.whole(), ...Object.fromEntries(this.#knownOthers()) };
  }

  changes(): TreeObject {
    return this.whole();
  }

  #identity(): { readonly key: unknown; readonly others: ReadonlyMap<string, BodyTree> } {
    const key = this.#key.meaning();
    return { key: key === -1 ? 0 : key, others: this.#knownOthers() };
  }

  /** What else is known of the record; nothing when only the key of another one was given. */
  #knownOthers(): ReadonlyMap<string, BodyTree> {
    if (this.#key.isTouched) return new Map();
    return new Map(
      [...this.#others].filter(([name, value]) => name !== this.#keyName && value !== null),
    );
  }

  #pick(tree: BodyTree): ReadonlyMap<string, BodyTree> {
    if (tree === null) return new Map();
    if (!isTreeObject(tree)) throw objectExpected();
    const { carrier, picked } = this.#shape;
    const values = declaredValues(carrier.members, tree);
    return new Map([...values].filter(([name]) => picked === "all" || picked.includes(name)));
  }

  #keyOf(picked: ReadonlyMap<string, BodyTree>): WorkingScalar {
    return this.#scalar(this.#keyName, picked.get(this.#keyName) ?? null);
  }

  #scalar(name: string, tree: BodyTree): WorkingScalar {
    const shape = this.#shape.carrier.members[name]?.shape;
    if (shape === undefined) throw new Error(`no member ${name} is declared`);
    return new WorkingScalar(shape as ScalarShape, tree, this.#workshop);
  }
}

/** Links declare first what identifies the other record. */
function identifyingName({ carrier, picked }: CarrierShape): string {
  const [first] = picked;
  if (picked === "all" || first === undefined) throw new Error(`${carrier.name} is no link`);
  return first;
}
