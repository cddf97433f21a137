import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState, type RefObject } from "react";
import { useApi } from "../../lib/api/api-context.ts";
import { defaultContentQuery, type DefaultContent } from "./composer-queries.ts";
import type { ComposerMode } from "./draft-store.ts";
import type { DraftHandle } from "./use-draft.ts";

interface Begun {
  readonly ticketId: number;
  readonly mode: ComposerMode;
  readonly handle: DraftHandle;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** What a new message begins with. Whoever types before it is there finds it below what was typed. */
export function useDefaultContent({ ticketId, mode, handle, field }: Begun) {
  const { isFresh, change } = handle;
  // A draft that was begun earlier has its own words already.
  const [isWanted] = useState(mode !== "Note" && isFresh);
  const isSettled = useRef(false);
  const { data: content } = useQuery({
    ...defaultContentQuery(useApi(), ticketId, mode),
    enabled: isWanted,
  });
  useEffect(() => {
    if (!isWanted || isSettled.current || content === undefined) return;
    isSettled.current = true;
    const text = beginning(content);
    const typed = field.current;
    // Before anything is typed it is shown as it is, and is part of what is typed then.
    if (isFresh || typed === null) return;
    // Written into the field itself, so that the caret stays where it is.
    typed.setRangeText(text, typed.value.length, typed.value.length, "preserve");
    change((draft) => ({ body: draft.body + text, files: [...content.files, ...draft.files] }));
  }, [isWanted, content, isFresh, field, change]);
  return content;
}

/** Room for what somebody writes above the signature. */
export const beginning = (content: DefaultContent | undefined): string =>
  content === undefined || content.body === "" ? "" : `\n\n${content.body}`;
