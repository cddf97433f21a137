import { useEffect, useRef, useState, type ComponentType } from "react";
import { loadPatiently } from "../../../lib/load-patiently.ts";
import type { RichTextProps } from "./rich-text.tsx";

type RichText = ComponentType<RichTextProps>;

let loaded: RichText | null = null;
let loading: Promise<RichText> | null = null;

/** Fetches the editor, which is large; what was fetched is there at once the next time. */
export function loadRichText(): Promise<RichText> {
  loading ??= loadPatiently(() => import("./rich-text.tsx")).then((part) => {
    loaded = part.RichText;
    return part.RichText;
  });
  return loading;
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
    void loadRichText().then((part) => {
      if (isGone) return;
      if (isComposing.current) waiting.current = part;
      else setRichText(() => part);
    });
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
