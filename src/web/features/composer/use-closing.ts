import { useState } from "react";
import { useApi } from "../../lib/api/api-context.ts";
import { findOpenChildren } from "../ticket/actions/ticket-action-queries.ts";

/** Whether a ticket may be closed with the message: one whose children are open stays open. */
export function useClosing(ticketId: number) {
  const api = useApi();
  const [openChildren, setOpenChildren] = useState<readonly number[]>([]);
  return {
    openChildren,
    mayClose: async (): Promise<boolean> => {
      const children = await findOpenChildren(api, ticketId);
      setOpenChildren(children);
      return children.length === 0;
    },
  };
}
