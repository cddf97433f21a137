import type * as webapi from "@superoffice/webapi" with { "resolution-mode": "require" };
import type { Outcome } from "./outcome.ts";
import type { Scene, Stage } from "./scene.ts";

/** Methods of the official client's Ticket agent, of which each calls one operation. */
export type Method = Extract<keyof webapi.TicketAgent, `${string}Async`> & `${string}Async`;

type ClientMethod<M extends Method> = webapi.TicketAgent[M] extends (
  ...args: infer Args
) => Promise<infer Answer>
  ? { readonly args: Args; readonly answer: Answer }
  : never;

/** Arguments of any type: what a program sends that nobody checked. */
export type Arguments = readonly unknown[];

/** Calls with ids of records that are not there, in place of one that the operation takes. */
export interface IdArgument {
  /** Where the id stands in the request, as refusals name it. */
  readonly path: string;
  readonly call: (id: unknown, scene: Scene) => Arguments;
  /** What comes of an id of nothing. */
  readonly nothing: Outcome;
  /** What comes of some of them that mean something else. */
  readonly except?: Readonly<Partial<Record<"0" | "-1" | "-7", Outcome>>>;
  /** An id of a record that is no such one; default: of a notification. */
  readonly another?: (scene: Scene) => number;
}

export interface WrongCall {
  readonly what: string;
  readonly call: (scene: Scene) => Arguments;
  readonly outcome: Outcome;
}

/** How the official client calls one operation, and what comes of it. */
export type OperationRow<M extends Method = Method> = RowOfAll<M> &
  (
    | {
        /** Looks whether the operation did what it is for. */
        readonly look: (answer: AnswerOf<M>, scene: Scene, stage: Stage) => Promise<void> | void;
      }
    | {
        /** Why nobody can have what the operation is for. */
        readonly never: Outcome;
      }
  );

interface RowOfAll<M extends Method> {
  /** The right arguments, in the client's order. */
  readonly call: (scene: Scene) => ClientMethod<M>["args"];
  readonly ids?: readonly IdArgument[];
  readonly wrong?: readonly WrongCall[];
  /** For each argument: what comes of the right call when it is undefined or null. */
  readonly missing: readonly Outcome[];
  /** What comes of the right call for a user without any right. */
  readonly powerless: Outcome;
}

type AnswerOf<M extends Method> = ClientMethod<M>["answer"];

/** Some rows, by the method of the client. */
export type OperationRows = { readonly [M in Method]?: OperationRow<M> };

/** The published name of the operation that a method calls. */
export function operationOf(method: string): string {
  return method.charAt(0).toUpperCase() + method.slice(1).replace(/Async$/, "");
}
