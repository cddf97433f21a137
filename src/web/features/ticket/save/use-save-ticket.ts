import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useApi } from "../../../lib/api/api-context.ts";
import { ApiError } from "../../../lib/api/api-error.ts";
import { ticketKey } from "../ticket-queries.ts";
import type { ReadTicket, Ticket } from "../ticket.ts";
import { saveKey, type Choice, type Disagreement, type PendingSave } from "./pending-changes.ts";
import { storeChange, type StoredChange } from "./store-change.ts";
import {
  changeTo,
  identityOf,
  partsOf,
  valueOf,
  type Part,
  type TicketChange,
} from "./ticket-change.ts";

/** A disagreement that waits for the user. */
export interface Conflict extends Disagreement {
  readonly settle: (choice: Choice) => void;
}

export interface SavedChange extends StoredChange {
  /** False: somebody has changed the same since, so it stays. */
  readonly undo: () => Promise<boolean>;
}

/** Saving parts of one ticket: seen at once, taken back when the server refuses. */
export interface SaveTicket {
  /** Null when it was refused; `faults` tells why. `seen` = the ticket on which it was made; default: as it was read last. */
  readonly save: (change: TicketChange, seen?: Ticket) => Promise<SavedChange | null>;
  readonly isSaving: boolean;
  /** Why parts were not saved; whatever was said of no part is under the empty one. */
  readonly faults: ReadonlyMap<Part, string>;
  /** To be shown by `ConflictDialog`. */
  readonly conflict: Conflict | null;
}

const NO_FAULTS: ReadonlyMap<Part, string> = new Map();

export function useSaveTicket(ticketId: number): SaveTicket {
  const api = useApi();
  const client = useQueryClient();
  const { conflict, decide } = useConflict();
  const [faults, setFaults] = useState(NO_FAULTS);
  const mutation = useMutation({
    mutationKey: saveKey(ticketId),
    // One after the other, so that a change never meets an older one of the same user.
    scope: { id: `ticket-${String(ticketId)}` },
    mutationFn: (pending: PendingSave) => storeChange({ api, client, ticketId }, pending),
    onSuccess: () =>
      Promise.all(
        ["explanation", "log"].map((part) =>
          client.invalidateQueries({ queryKey: ["ticket", ticketId, part] }),
        ),
      ),
  });
  const current = (): Ticket | undefined =>
    client.getQueryData<ReadTicket>(ticketKey(ticketId))?.ticket;

  const save = async (change: TicketChange, seen?: Ticket): Promise<SavedChange | null> => {
    const was = seen ?? current();
    if (was === undefined) throw new Error("the ticket has not been read");
    const parts = partsOf(change);
    setFaults((before) => without(before, parts));
    try {
      const stored = await mutation.mutateAsync({ change, was, decide });
      return { ...stored, undo: () => undo(was, stored) };
    } catch (error) {
      setFaults((before) => new Map([...before, ...faultsOf(error, parts)]));
      return null;
    }
  };

  const undo = async (was: Ticket, stored: StoredChange): Promise<boolean> => {
    if (stored.change === null) return true;
    const parts = partsOf(stored.change);
    await client.refetchQueries({ queryKey: ticketKey(ticketId) });
    const now = current();
    const isSame = (part: Part): boolean =>
      now === undefined ||
      identityOf(part, valueOf(now, part)) === identityOf(part, valueOf(stored.ticket, part));
    if (!parts.every(isSame)) return false;
    return (await save(changeTo(was, parts), stored.ticket)) !== null;
  };

  return { save, isSaving: mutation.isPending, faults, conflict };
}

/** Asks the user; whoever leaves the page without an answer keeps what is stored. */
function useConflict() {
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const open = useRef<Conflict | null>(null);
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
      open.current?.settle("theirs");
    };
  }, []);
  const decide = (disagreement: Disagreement): Promise<Choice> =>
    new Promise((resolve) => {
      if (!isThere.current) {
        resolve("theirs");
        return;
      }
      const asked: Conflict = {
        ...disagreement,
        settle: (choice) => {
          open.current = null;
          setConflict(null);
          resolve(choice);
        },
      };
      open.current = asked;
      setConflict(asked);
    });
  return { conflict, decide };
}

function without(faults: ReadonlyMap<Part, string>, parts: readonly Part[]) {
  return new Map([...faults].filter(([part]) => part !== "" && !parts.includes(part)));
}

/** What a refusal says of which part; it may name a member of a record, such as `Status/TicketStatusId`. */
function faultsOf(error: unknown, parts: readonly Part[]): [Part, string][] {
  if (!(error instanceof ApiError)) throw error;
  const told = [...error.faults].map(([path, fault]): [Part, string] => [
    parts.find((part) => path === part || path.startsWith(`${part}/`)) ?? "",
    fault,
  ]);
  if (told.length > 0) return told;
  return [[parts.length === 1 ? (parts[0] ?? "") : "", error.message]];
}
