import { readLiveEvent, toldKinds, type LiveEvent } from "./live-event.ts";

export type LiveListener = (events: readonly LiveEvent[]) => void;

/** The one stream of a page, on which the server tells what happens. */
export interface LiveStream {
  /** Follows the stream until the returned function is called. */
  readonly start: () => () => void;
  /** Tells what happened, things of one moment together. */
  readonly subscribe: (listener: LiveListener) => () => void;
  /** Everything that happens is told at the moment. */
  readonly isOpen: () => boolean;
  readonly onOpenChange: (listener: () => void) => () => void;
}

/** What is needed of a browser's source of events. */
export interface EventSourceLike {
  readonly readyState: number;
  addEventListener(kind: string, listener: (event: Event) => void): void;
  close(): void;
}

/** Of a source that was refused: the browser does not try again by itself. */
const CLOSED = 2;
const TRY_AGAIN_MS = 5000;
/** What comes within it is told together, so that many changes at once are one reading. */
const TOGETHER_MS = 50;

export function createLiveStream(open: () => EventSourceLike): LiveStream {
  const listeners = new Set<LiveListener>();
  const stateListeners = new Set<() => void>();
  let isOpen = false;
  let waiting: LiveEvent[] = [];

  function setOpen(now: boolean): void {
    if (isOpen === now) return;
    isOpen = now;
    for (const listener of stateListeners) listener();
  }

  function tell(event: LiveEvent): void {
    waiting.push(event);
    if (waiting.length > 1) return;
    setTimeout(() => {
      const events = waiting;
      waiting = [];
      for (const listener of listeners) listener(events);
    }, TOGETHER_MS);
  }

  function start(): () => void {
    let source: EventSourceLike | null = null;
    let trial: ReturnType<typeof setTimeout> | undefined;

    function connect(): void {
      const opened = open();
      source = opened;
      let isFirst = true;
      opened.addEventListener("ready", () => {
        // A browser that comes back says what it knows, and is told the rest; a new source knows nothing.
        if (isFirst) tell({ kind: "missed" });
        isFirst = false;
        setOpen(true);
      });
      opened.addEventListener("gap", () => {
        tell({ kind: "missed" });
        setOpen(true);
      });
      for (const kind of toldKinds) {
        opened.addEventListener(kind, (message) => {
          const data: unknown = message instanceof MessageEvent ? message.data : null;
          const event = readLiveEvent(kind, data);
          if (event !== null) tell(event);
        });
      }
      opened.addEventListener("error", () => {
        setOpen(false);
        if (opened.readyState === CLOSED) trial = setTimeout(connect, TRY_AGAIN_MS);
      });
    }

    connect();
    return () => {
      clearTimeout(trial);
      source?.close();
      setOpen(false);
    };
  }

  return {
    start,
    subscribe: (listener) => addTo(listeners, listener),
    isOpen: () => isOpen,
    onOpenChange: (listener) => addTo(stateListeners, listener),
  };
}

function addTo<T>(all: Set<T>, one: T): () => void {
  all.add(one);
  return () => all.delete(one);
}
