import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from "react";
import type { LiveListener, LiveStream } from "./live-stream.ts";

export const LiveContext = createContext<LiveStream | null>(null);

function useLiveStream(): LiveStream {
  const live = useContext(LiveContext);
  if (live === null) throw new Error("nobody tells here what happens");
  return live;
}

/** Hears what happens on the desk for as long as the component is on the screen. */
export function useLive(listener: LiveListener): void {
  const live = useLiveStream();
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => live.subscribe((events) => latest.current(events)), [live]);
}

/** The server tells of everything at the moment, so there is no need to keep asking. */
export function useIsLive(): boolean {
  const live = useLiveStream();
  return useSyncExternalStore(live.onOpenChange, live.isOpen);
}

/** Follows the stream while the page is looked at; one in the background would keep a connection for nothing. */
export function useFollowLive(): void {
  const live = useLiveStream();
  const isLookedAt = useIsLookedAt();
  useEffect(() => (isLookedAt ? live.start() : undefined), [live, isLookedAt]);
}

/** Whoever looks at another page for a moment comes back to one that has missed nothing. */
const BACKGROUND_MS = 30_000;

const isSeen = (): boolean => document.visibilityState === "visible";
let lookedAt = true;

function subscribeToLook(listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const set = (now: boolean): void => {
    lookedAt = now;
    listener();
  };
  const look = (): void => {
    clearTimeout(timer);
    if (isSeen()) set(true);
    else timer = setTimeout(() => set(false), BACKGROUND_MS);
  };
  document.addEventListener("visibilitychange", look);
  return () => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", look);
  };
}

const useIsLookedAt = (): boolean => useSyncExternalStore(subscribeToLook, () => lookedAt);
