/** Something that was done, or was refused. */
export interface Notice {
  readonly text: string;
  /** Takes it back. Whatever comes of that is told by a notice of its own. */
  readonly undo?: () => void;
  readonly isBad?: boolean;
  /** It is seen elsewhere on the page, so it is only listed. */
  readonly isQuiet?: boolean;
  /** The ticket that it was done to, where the text does not name it. */
  readonly ticketId?: number;
}

export interface Activity extends Notice {
  readonly id: number;
  readonly at: Date;
}

export interface ActivityState {
  /** The newest first. */
  readonly activities: readonly Activity[];
  /** What is being told; null = nothing, or it was read. */
  readonly latest: Activity | null;
}

/** What the user did on this page, to be read and taken back. */
export interface ActivityLog {
  readonly state: () => ActivityState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly tell: (notice: Notice) => void;
  readonly dismiss: () => void;
  /** Each can be taken back once. */
  readonly undo: (id: number) => void;
}

/** More are not kept: whoever looks for something older looks in the log of the ticket. */
export const ACTIVITIES_MAX = 20;

export function createActivityLog(now: () => Date): ActivityLog {
  const listeners = new Set<() => void>();
  let state: ActivityState = { activities: [], latest: null };
  let lastId = 0;

  function set(next: ActivityState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (notice) => {
      lastId += 1;
      const told = { ...notice, id: lastId, at: now() };
      set({
        latest: notice.isQuiet === true ? state.latest : told,
        activities: [told, ...state.activities].slice(0, ACTIVITIES_MAX),
      });
    },
    dismiss: () => set({ ...state, latest: null }),
    undo: (id) => {
      const undone = state.activities.find((each) => each.id === id);
      if (undone?.undo === undefined) return;
      const { undo, ...rest } = undone;
      set({
        latest: state.latest?.id === id ? null : state.latest,
        activities: state.activities.map((each) => (each.id === id ? rest : each)),
      });
      undo();
    },
  };
}

/** The last thing that can still be taken back. */
export function lastUndoable({ activities }: ActivityState): Activity | undefined {
  return activities.find(({ undo }) => undo !== undefined);
}
