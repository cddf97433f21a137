import type * as webapi from "@superoffice/webapi" with { "resolution-mode": "require" };
import type { Outcome } from "../operations/outcome.ts";
import type { AgentStage } from "./agent-stage.ts";

/** The agents of the official client that we have operations of, beside the Ticket agent. */
export const agentNames = [
  "AI",
  "Archive",
  "Associate",
  "Configuration",
  "Contact",
  "CustomerService",
  "Favourite",
  "Find",
  "List",
  "MDO",
  "Person",
  "Preference",
  "Sentry",
  "TimeZone",
  "User",
  "UserDefinedFieldInfo",
  "Webhook",
] as const;
export type AgentName = (typeof agentNames)[number];

export type Agent<Name extends AgentName> = InstanceType<(typeof webapi)[`${Name}Agent`]>;
export type Agents = { readonly [Name in AgentName]: Agent<Name> };

type Methods<A> = Extract<keyof A, `${string}Async`>;
type Signature<F> = F extends (...args: infer Args) => Promise<infer Answer>
  ? { readonly args: Args; readonly answer: Answer }
  : never;

/** How the official client calls one operation, and what comes of it. */
export type AgentRow<Args extends readonly unknown[] = never, Answer = never> = RowOfAll<Args> &
  (
    | {
        /** Looks whether the operation did what it is for. */
        readonly look: (answer: Answer, stage: AgentStage, args: Args) => Promise<void> | void;
      }
    | {
        /** Why nobody can have what the operation is for. */
        readonly never: Outcome;
      }
  );

interface RowOfAll<Args extends readonly unknown[]> {
  /** The right arguments; what they are about may have to be made first. */
  readonly call: (stage: AgentStage) => Args | Promise<Args>;
  /** What comes of a call without any argument. */
  readonly nothing: Outcome;
}

/** Rows of an agent, by the method of the client. */
export type AgentRows<Name extends AgentName> = {
  readonly [M in Methods<Agent<Name>>]?: AgentRow<
    Signature<Agent<Name>[M]>["args"],
    Signature<Agent<Name>[M]>["answer"]
  >;
};
