import { useEffect, useRef, useState, type ComponentType } from "react";
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

/**
 * The editor once it is there; null until then. It does not come while a character is being put together
 * from several keys, for that would be lost.
 */
export function useRichText({ isWanted }: { readonly isWanted: boolean }) {
  const [RichText, setRichText] = useState<RichText | null>(() => loaded);
  const isComposing = useRef(false);
  const waiting = useRef<RichText | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    const take = async (): Promise<void> => {
      const part = await loadRichText();
      if (isGone) return;
      if (isComposing.current) waiting.current = part;
      else setRichText(() => part);
    };
    void take();
    return () => {
      isGone = true;
    };
  }, [isWanted]);
  return {
    RichText,
    noteComposing: (isNow: boolean): void => {
      isComposing.current = isNow;
      const part = waiting.current;
      if (!isNow && part !== null) setRichText(() => part);
    },
  };
}
