import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { ApiError } from "../../../lib/api/api-error.ts";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import { addRow } from "./add-row.ts";
import type { Area, AreaField, Faults } from "./area.ts";
import { changedMembers, fieldsIn } from "./changes.ts";
import { faultsIn } from "./faults-in.ts";
import { toOwnPaths } from "./own-paths.ts";
import { againIfChanged } from "./stored.ts";
import { rowKey } from "./use-area-rows.ts";
import { mergeDraft, type RowDraft } from "./use-row-draft.ts";

export interface Conflict<T> {
  readonly latest: T;
  /** With one's own changes in it. */
  readonly merged: T;
  readonly fields: readonly AreaField<T>[];
}

export interface SaveRow<T> {
  readonly faults: Faults;
  readonly error: unknown;
  readonly isBusy: boolean;
  readonly isSaved: boolean;
  readonly conflict: Conflict<T> | null;
  readonly save: () => void;
  /** Takes what was chosen of both forms and stores it. */
  readonly settle: (latest: T, chosen: T) => void;
  readonly dropConflict: () => void;
}

interface SaveRowOptions<T> {
  readonly area: Area<T>;
  readonly row: RowDraft<T>;
  readonly rows: readonly T[];
  readonly isNew: boolean;
  readonly onStored: (row: T) => void;
}

/** What somebody made of a row, and what he began with. */
interface OwnForm<T> {
  readonly base: T;
  readonly mine: T;
}

const noFaults: Faults = new Map();

/** Checks a row, lays it over what colleagues made of it meanwhile, and stores what was changed. */
export function useSaveRow<T extends object>(options: SaveRowOptions<T>): SaveRow<T> {
  const { area, row, rows, isNew, onStored } = options;
  const api = useApi();
  const client = useQueryClient();
  const say = useText();
  const [found, setFound] = useState<Faults>(noFaults);
  const [conflict, setConflict] = useState<Conflict<T> | null>(null);

  /** A new row whose parts were refused: it exists, and saving again goes on with it. */
  const half = useRef<T | null>(null);

  /** Null when two people changed the same, and somebody has to choose. */
  async function layOver({ base, mine }: OwnForm<T>): Promise<T | null> {
    const latest = await area.store.read(api, base);
    const theirs = latest.row;
    const { conflicts, merged } = mergeDraft(area, { base, mine, theirs });
    if (conflicts.length > 0) {
      setConflict({ latest: theirs, merged, fields: conflicts });
      return null;
    }
    const changes = changedMembers(fieldsIn(area.sections), theirs, merged);
    return Object.keys(changes).length === 0 ? theirs : area.store.change(api, latest, changes);
  }

  const store = useMutation({
    mutationFn: async (own: OwnForm<T>) => {
      const onMade = (made: T): void => void (half.current = made);
      const stored = isNew
        ? await addRow(area, api, { draft: own.mine, made: half.current, onMade })
        : await againIfChanged(() => layOver(own));
      if (stored === null) return null;
      // The answer need not say all that the form shows, and what is typed meanwhile is laid over all of it.
      const whole = await area.store.read(api, stored);
      client.setQueryData(rowKey(area, stored), whole);
      return whole.row;
    },
    onSuccess: async (stored, { mine }) => {
      if (stored === null) return;
      await client.invalidateQueries({ queryKey: ["admin"] });
      row.goOn(mine, stored);
      onStored(stored);
    },
  });

  const refused =
    store.error instanceof ApiError
      ? toOwnPaths(store.error.faults, area.wireNames ?? {})
      : noFaults;
  return {
    faults: found.size > 0 ? found : refused,
    error: store.error,
    isBusy: store.isPending,
    isSaved: store.isSuccess && store.data !== null && row.mine.length === 0,
    conflict,
    save: () => {
      const faults = faultsIn(area, { draft: row.draft, rows, say });
      setFound(faults);
      store.reset();
      if (faults.size === 0) store.mutate({ base: row.base, mine: row.draft });
    },
    settle: (latest, chosen) => {
      setConflict(null);
      row.rebase(latest, chosen);
      store.mutate({ base: latest, mine: chosen });
    },
    dropConflict: () => setConflict(null),
  };
}
