/** What an examination of one thing came to. */
export interface Finding {
  /** What was looked at, for people: "disk space". */
  readonly subject: string;
  readonly state: FindingState;
  /** What was found, with numbers where there are any. */
  readonly found: string;
  /** What to do; null where nothing has to be done. */
  readonly advice: string | null;
}

/** `warning`: it works and may not go on working. `bad`: it does not work, or data is at risk. */
export type FindingState = "good" | "warning" | "bad";

export function good(subject: string, found: string): Finding {
  return { subject, state: "good", found, advice: null };
}

export function warning(subject: string, found: string, advice: string): Finding {
  return { subject, state: "warning", found, advice };
}

export function bad(subject: string, found: string, advice: string): Finding {
  return { subject, state: "bad", found, advice };
}
