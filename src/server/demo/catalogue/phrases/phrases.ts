/** What people say whatever the matter is; words in braces are filled in. */
export interface Phrases {
  readonly customerGreetings: readonly string[];
  readonly customerClosings: readonly string[];
  readonly agentGreetings: readonly string[];
  readonly agentClosings: readonly string[];
  /** The agent has seen it and is working on it. */
  readonly acknowledgements: readonly string[];
  /** The agent still waits for an answer. */
  readonly reminders: readonly string[];
  /** The agent waits for somebody else. */
  readonly delays: readonly string[];
  /** The customer asks for news. */
  readonly nudges: readonly string[];
  /** Thanks for a repair, and thanks that fit everything. */
  readonly repairThanks: readonly string[];
  readonly thanks: readonly string[];
  /** The customer found the solution alone. */
  readonly selfSolved: readonly string[];
  /** It came back after the ticket was closed, and what the agent did then. */
  readonly relapses: readonly string[];
  readonly secondRepairs: readonly string[];
}
