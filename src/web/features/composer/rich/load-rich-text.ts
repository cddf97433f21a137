import { useCallback, useEffect, useRef, useState, type ComponentType } from "react";
import { flushSync } from "react-dom";
import { loadPatiently } from "../../../lib/load-patiently.ts";
import type { RichTextProps } from "./rich-text.tsx";

type RichText = ComponentType<RichTextProps>;

let loaded: RichText | null = null;
let loading: Promise<RichText> | null = null;

/** Fetches the editor, which is large; what was fetched is there at once the next time. */
export function loadRichText(): Promise<RichText> {
  loading ??= fetchRichText();
  return loading;
}

async function fetchRichText(): Promise<RichText> {
  const part = await loadPatiently(() => import("./rich-text.tsx"));
  loaded = part.RichText;
  return loaded;
}

interface Waiting {
  readonly isWanted: boolean;
  /** Told right before it is there. */
  readonly onTakeOver: () => void;
}

/**
 * The editor once it is there; null until then. It does not come while a character is being put together
 * from several keys, for that would be lost.
 */
export function useRichText({ isWanted, onTakeOver }: Waiting) {
  const [RichText, setRichText] = useState<RichText | null>(() => loaded);
  const isComposing = useRef(false);
  const arrived = useRef<RichText | null>(null);
  const latest = useRef(onTakeOver);
  useEffect(() => {
    latest.current = onTakeOver;
  });
  const takeOver = useCallback((): void => {
    const part = arrived.current;
    if (part === null || isComposing.current) return;
    arrived.current = null;
    // At once: a key that came between would be typed where nobody looks any more.
    flushSync(() => {
      latest.current();
      setRichText(() => part);
    });
  }, []);
  useEffect(() => {
    if (!isWanted || RichText !== null) return undefined;
    let isGone = false;
    const wait = async (): Promise<void> => {
      const part = await loadRichText();
      if (isGone) return;
      arrived.current = part;
      takeOver();
    };
    void wait();
    return () => {
      isGone = true;
    };
  }, [isWanted, RichText, takeOver]);
  return {
    RichText,
    noteComposing: (isNow: boolean): void => {
      isComposing.current = isNow;
      // Some browsers tell what came of it only afterwards.
      if (!isNow) setTimeout(takeOver);
    },
  };
}
