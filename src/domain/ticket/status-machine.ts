import type { BaseStatus } from "../desk/status.ts";

/**
 * What a change of the base status means.
 *
 * - `stay`: the base status is the same; the row may have changed.
 * - `open`: a new ticket starts active.
 * - `close`: the ticket is done. Raises the escalation event Closed.
 * - `reopen`: a closed ticket is active again.
 * - `postpone`: set aside, perhaps until a given time.
 * - `activate`: a postponed ticket is active again.
 * - `delete`, `markSpam`: out of sight until somebody restores it or retention removes it.
 * - `restore`: a deleted or spam ticket is active again.
 * - `merge`: its messages went to another ticket. There is no way back.
 */
export type StatusTransition =
  | "stay"
  | "open"
  | "close"
  | "reopen"
  | "postpone"
  | "activate"
  | "delete"
  | "markSpam"
  | "restore"
  | "merge";

type Targets = Readonly<Record<BaseStatus, StatusTransition | null>>;

/** From (row) to (column); null = impossible. Who may ask for which is not decided here. */
const targetsOf: Readonly<Record<BaseStatus | "Nothing", Targets>> = {
  Nothing: {
    Active: "open",
    Closed: "close",
    Postponed: "postpone",
    Deleted: "delete",
    Merged: null,
    Spam: "markSpam",
  },
  Active: {
    Active: "stay",
    Closed: "close",
    Postponed: "postpone",
    Deleted: "delete",
    Merged: "merge",
    Spam: "markSpam",
  },
  Closed: {
    Active: "reopen",
    Closed: "stay",
    Postponed: "postpone",
    Deleted: "delete",
    Merged: "merge",
    Spam: "markSpam",
  },
  Postponed: {
    Active: "activate",
    Closed: "close",
    Postponed: "stay",
    Deleted: "delete",
    Merged: "merge",
    Spam: "markSpam",
  },
  Deleted: {
    Active: "restore",
    Closed: "close",
    Postponed: "postpone",
    Deleted: "stay",
    Merged: "merge",
    Spam: "markSpam",
  },
  Merged: {
    Active: null,
    Closed: null,
    Postponed: null,
    Deleted: null,
    Merged: "stay",
    Spam: null,
  },
  Spam: {
    Active: "restore",
    Closed: "close",
    Postponed: "postpone",
    Deleted: "delete",
    Merged: "merge",
    Spam: "stay",
  },
};

/**
 * What happens to a ticket that goes from one base status (null = it is new) to another.
 *
 * @throws Error for a way that does not exist; whoever accepts wishes has refused it before.
 */
export function statusTransition(from: BaseStatus | null, to: BaseStatus): StatusTransition {
  const transition = targetsOf[from ?? "Nothing"][to];
  if (transition === null) throw new Error(`no way from ${from ?? "nothing"} to ${to}`);
  return transition;
}
