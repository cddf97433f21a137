import type { Carrier } from "../../../../contract/carrier.ts";
import { isTreeObject, type BodyTree, type TreeObject } from "../tree/body-tree.ts";
import { declaredNames } from "../tree/declared-names.ts";
import { declaredValues } from "./declared-values.ts";
import { within } from "./patch-fault.ts";
import { WorkingScalar } from "./working-scalar.ts";
import {
  noTarget,
  objectExpected,
  unreadable,
  type Child,
  type WorkingValue,
  type Workshop,
} from "./working-value.ts";

/** The record itself, or a part of it that is given in full. Its members are built when needed. */
export class WorkingCarrier implements WorkingValue {
  readonly #carrier: Carrier;
  readonly #workshop: Workshop;
  readonly #isRecord: boolean;
  readonly #given: ReadonlyMap<string, BodyTree>;
  readonly #values = new Map<string, WorkingValue>();
  #isNull: boolean;

  /** Of the record itself (`isRecord`) the key is fixed. */
  constructor(
    carrier: Carrier,
    tree: BodyTree,
    { workshop, isRecord = false }: { readonly workshop: Workshop; readonly isRecord?: boolean },
  ) {
    if (tree !== null && !isTreeObject(tree)) throw objectExpected();
    this.#carrier = carrier;
    this.#workshop = workshop;
    this.#isRecord = isRecord;
    this.#isNull = tree === null;
    this.#given = declaredValues(carrier.members, tree ?? {});
  }

  get isTouched(): boolean {
    return [...this.#values.values()].some((value) => value.isTouched);
  }

  child(step: string): Child | undefined {
    const name = declaredNames(this.#carrier.members).get(step.toLowerCase());
    if (name === undefined || this.#isNull) return undefined;
    return {
      name,
      value: this.#value(name),
      isComputed: this.#carrier.members[name]?.access === "read" && !this.#isFixed(name),
    };
  }

  addAt(step: string, value: BodyTree): void {
    const child = this.child(step);
    if (child === undefined) throw noTarget();
    within(child.name, () => child.value.add(value));
  }

  removeAt(step: string): void {
    const child = this.child(step);
    if (child === undefined) throw noTarget();
    child.value.clear();
  }

  add(value: BodyTree): void {
    this.replace(value);
  }

  /** Members that are not given stay as they are, as in every save. */
  replace(value: BodyTree): void {
    this.#setEach(value, (child, sent) => child.replace(sent));
  }

  merge(value: BodyTree): void {
    this.#setEach(value, (child, sent) => child.merge(sent));
  }

  clear(): void {
    if (this.#isNull) return;
    for (const name of this.#writableNames()) this.#value(name).clear();
  }

  matches(sent: BodyTree): boolean {
    if (sent === null) return this.#isNull;
    if (!isTreeObject(sent)) throw unreadable();
    if (this.#isNull) return false;
    const values = declaredValues(this.#carrier.members, sent);
    return Object.keys(this.#carrier.members).every((name) =>
      within(name, () => this.#value(name).matches(values.get(name) ?? null)),
    );
  }

  /** Without members that nobody has given: a new part begins with the defaults of a save. */
  whole(): TreeObject | null {
    if (this.#isNull) return null;
    const isGiven = (name: string): boolean => this.#given.has(name) || this.#value(name).isTouched;
    return this.#present(isGiven, (value) => value.whole());
  }

  changes(): TreeObject {
    return this.#present(
      (name) => this.#values.get(name)?.isTouched ?? false,
      (value) => value.changes(),
    );
  }

  #setEach(tree: BodyTree, set: (child: WorkingValue, sent: BodyTree) => void): void {
    if (tree === null) return this.clear();
    if (!isTreeObject(tree)) throw objectExpected();
    this.#isNull = false;
    for (const [name, sent] of declaredValues(this.#carrier.members, tree)) {
      const child = this.child(name);
      if (child !== undefined && !child.isComputed) within(name, () => set(child.value, sent));
    }
  }

  #present(
    isWanted: (name: string) => boolean,
    present: (value: WorkingValue) => BodyTree,
  ): TreeObject {
    const presented: Record<string, BodyTree> = {};
    for (const name of this.#writableNames()) {
      if (isWanted(name)) presented[name] = present(this.#value(name));
    }
    return presented;
  }

  #writableNames(): readonly string[] {
    const { members } = this.#carrier;
    return Object.keys(members).filter((name) => members[name]?.access !== "read");
  }

  #value(name: string): WorkingValue {
    const known = this.#values.get(name);
    if (known !== undefined) return known;
    const member = this.#carrier.members[name];
    if (member === undefined) throw new Error(`no member ${name} is declared`);
    const { shape } = member;
    const tree = this.#given.get(name) ?? null;
    const value =
      this.#isFixed(name) && shape.kind === "int32"
        ? new WorkingScalar(shape, tree, { dates: this.#workshop.dates, isFixed: true })
        : this.#workshop.build(shape, tree);
    this.#values.set(name, value);
    return value;
  }

  #isFixed(name: string): boolean {
    const shape = this.#carrier.members[name]?.shape;
    return this.#isRecord && shape?.kind === "int32" && shape.key;
  }
}
