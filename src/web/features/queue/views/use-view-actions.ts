import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTell } from "../../../lib/activity/activity-context.ts";
import { useApi } from "../../../lib/api/api-context.ts";
import { ApiError } from "../../../lib/api/api-error.ts";
import type { Command } from "../../../lib/commands/command.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { QueueList } from "../use-queue-list.ts";
import { useMayShare } from "./use-may-share.ts";
import { addView, changeView, deleteView, viewsQuery, type ViewWish } from "./view-queries.ts";
import type { View } from "./view.ts";

/** What is asked before a view is made, named otherwise, or gone. */
export type ViewStep = "save" | "rename" | "delete";

export interface ViewActions {
  readonly actions: readonly Command[];
  readonly step: ViewStep | null;
  readonly close: () => void;
  readonly add: (name: string, isShared: boolean) => void;
  readonly rename: (name: string) => void;
  readonly remove: () => void;
}

interface Surroundings {
  /** Shows a view as it is stored; null = the first one. */
  readonly onView: (viewId: string | null) => void;
}

/** What can be done with the view that is shown, and with a list that is no view yet. */
export function useViewActions(
  { view, filter, orderBy, shownColumns, isChanged }: QueueList,
  { onView }: Surroundings,
): ViewActions {
  const api = useApi();
  const client = useQueryClient();
  const say = useText();
  const tell = useTell();
  const mayShare = useMayShare();
  const [step, setStep] = useState<ViewStep | null>(null);
  const saving = useMutation({
    mutationFn: async (save: () => Promise<View | null>) => {
      const saved = await save();
      await client.invalidateQueries({ queryKey: viewsQuery(api).queryKey });
      void client.invalidateQueries({ queryKey: ["views", "counts"] });
      return saved;
    },
    onError: (error) => {
      const isAnswer = error instanceof ApiError && error.status > 0;
      tell({ text: isAnswer ? error.message : say("shell.noAnswer"), isBad: true });
    },
  });
  const change = (wish: ViewWish, onSuccess?: () => void): void => {
    setStep(null);
    saving.mutate(() => changeView(api, view, wish), { ...(onSuccess && { onSuccess }) });
  };
  const list = { filter, orderBy, columns: shownColumns };
  const values = { view: view.name };
  const action = (name: string, label: Command["label"], run: () => void): Command => ({
    id: `queue.view.${name}`,
    label,
    values,
    group: "queue.group",
    run,
  });
  const isShared = view.scope === "Team";
  return {
    actions: [
      action("save", "views.save", () => setStep("save")),
      ...(isChanged && view.mayChange
        ? [
            action("saveChanges", "views.saveChanges", () =>
              change(list, () => onView(view.viewId)),
            ),
          ]
        : []),
      view.isPinned
        ? action("unpin", "views.unpin", () => change({ isPinned: false }))
        : action("pin", "views.pin", () => change({ isPinned: true })),
      ...(view.mayChange ? [action("rename", "views.rename", () => setStep("rename"))] : []),
      ...(view.mayChange && mayShare
        ? [
            action(
              isShared ? "keep" : "share",
              isShared ? "views.keepToMe" : "views.shareView",
              () => change({ scope: isShared ? "Private" : "Team" }),
            ),
          ]
        : []),
      ...(view.mayChange ? [action("delete", "views.delete", () => setStep("delete"))] : []),
    ],
    step,
    close: () => setStep(null),
    add: (name, isTeam) => {
      setStep(null);
      saving.mutate(() => addView(api, { ...list, name, scope: isTeam ? "Team" : "Private" }), {
        onSuccess: (added) => onView(added?.viewId ?? null),
      });
    },
    rename: (name) => change({ name }),
    remove: () => {
      setStep(null);
      saving.mutate(
        async () => {
          await deleteView(api, view.viewId);
          return null;
        },
        { onSuccess: () => onView(null) },
      );
    },
  };
}
