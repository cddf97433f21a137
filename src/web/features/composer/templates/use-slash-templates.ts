import { useMutation, useQuery } from "@tanstack/react-query";
import { useState, type KeyboardEvent } from "react";
import { useApi } from "../../../lib/api/api-context.ts";
import { matchingTemplates } from "./matching-templates.ts";
import type { Written } from "../rich/written.ts";
import type { Slash } from "./slash-at.ts";
import { fillTemplate, templateNamesQuery, type TemplateName } from "./template-queries.ts";

export interface SlashTemplates {
  readonly isOpen: boolean;
  readonly found: readonly TemplateName[];
  /** Place of the one that Enter takes. */
  readonly active: number;
  readonly isFilling: boolean;
  /** Why the last one could not be filled in; null = it could. */
  readonly refusal: string | null;
  readonly choose: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface SlashWish {
  readonly ticketId: number;
  /** Null while there is none before the caret. */
  readonly slash: Slash | null;
  readonly onFilled: (text: Written, slash: Slash) => void;
}

/** Offers templates behind a slash, until one is chosen or they are sent away. */
export function useSlashTemplates({ ticketId, slash, onFilled }: SlashWish): SlashTemplates {
  const api = useApi();
  const [dismissed, setDismissed] = useState<number | null>(null);
  const [active, setActive] = useState({ query: "", index: 0 });
  const isOpen = slash !== null && dismissed !== slash.start;
  if (slash === null && dismissed !== null) setDismissed(null);
  const { data } = useQuery({ ...templateNamesQuery(api), enabled: isOpen });
  const found = isOpen && data !== undefined ? matchingTemplates(data, slash.query) : [];
  const index = active.query === slash?.query ? Math.min(active.index, found.length - 1) : 0;
  const filling = useMutation({
    mutationFn: async (wish: { readonly templateId: number; readonly slash: Slash }) =>
      fillTemplate(api, { ticketId, templateId: wish.templateId }),
    onSuccess: (text, wish) => onFilled(text, wish.slash),
  });
  const choose = (chosen: number): void => {
    const template = found[chosen];
    if (template === undefined || slash === null || filling.isPending) return;
    filling.mutate({ templateId: template.templateId, slash });
  };
  const move = (by: number): void => {
    const next = (index + by + found.length) % found.length;
    setActive({ query: slash?.query ?? "", index: next });
  };
  const acts: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => choose(index),
    Escape: () => setDismissed(slash?.start ?? null),
  };
  return {
    isOpen: isOpen && data !== undefined,
    found,
    active: index,
    isFilling: filling.isPending,
    refusal: filling.error?.message ?? null,
    choose,
    onKeyDown: (event) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
      const act = acts[event.key];
      if (!isPlain || act === undefined || found.length === 0 || event.nativeEvent.isComposing) {
        return;
      }
      event.preventDefault();
      act();
    },
  };
}
