import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type DragEvent } from "react";
import { useApi } from "../../../lib/api/api-context.ts";
import type { Area } from "./area.ts";

interface DragProps {
  readonly draggable: true;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
}

/**
 * Lets rows be dragged below others, where the area says that they can stand there. Whatever cannot
 * take the row takes no drop; the form says the same without dragging.
 */
export function useRowDragging<T>(area: Area<T>, rows: readonly T[]) {
  const api = useApi();
  const client = useQueryClient();
  const [dragged, setDragged] = useState<T | null>(null);
  const { nesting, store } = area;
  const move = useMutation({
    mutationFn: ({ row, changes }: { readonly row: T; readonly changes: Partial<T> }) =>
      store.change(api, { row, tag: null }, changes),
    onSettled: () => client.invalidateQueries({ queryKey: ["admin"] }),
  });
  const dragPropsOf = (row: T): DragProps | null => {
    if (nesting === undefined) return null;
    const mayDrop = (): boolean => dragged !== null && nesting.mayStandBelow(dragged, row, rows);
    return {
      draggable: true,
      onDragStart: (event) => {
        event.dataTransfer.effectAllowed = "move";
        setDragged(row);
      },
      onDragOver: (event) => {
        if (mayDrop()) event.preventDefault();
      },
      onDrop: (event) => {
        event.preventDefault();
        if (dragged !== null && mayDrop()) {
          move.mutate({ row: dragged, changes: nesting.below(dragged, row) });
        }
        setDragged(null);
      },
    };
  };
  return { dragPropsOf, error: move.error };
}
