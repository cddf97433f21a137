import { Link } from "@tanstack/react-router";
import type { ComponentProps, ReactNode } from "react";

interface TicketsLinkProps extends Pick<ComponentProps<"a">, "className" | "aria-label"> {
  readonly filter: string | null;
  readonly children: ReactNode;
}

/** Leads to the tickets behind a number. */
export function TicketsLink({ filter, children, ...rest }: TicketsLinkProps) {
  return (
    <Link to="/" search={searchOf(filter)} {...rest}>
      {children}
    </Link>
  );
}

/** The view whose filter is replaced is the one that would show every ticket. */
export const searchOf = (filter: string | null) => ({ view: "AllOpen", filter: filter ?? "" });
