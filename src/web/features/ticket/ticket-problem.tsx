import { Link } from "@tanstack/react-router";
import { ErrorState } from "../../components/error-state.tsx";
import { ApiError } from "../../lib/api/api-error.ts";
import { useText } from "../../lib/i18n/use-text.ts";

interface TicketProblemProps {
  /** Null where the address names no ticket. */
  readonly error: Error | null;
  readonly onRetry?: () => void;
}

/** Why there is no ticket to be seen. One that is secret reads like one that is missing. */
export function TicketProblem({ error, onRetry }: TicketProblemProps) {
  const say = useText();
  const status = error instanceof ApiError ? error.status : 404;
  if (status !== 404 && status !== 403) {
    return (
      <div className="mx-auto max-w-md p-8">
        <ErrorState error={error} onRetry={onRetry} />
      </div>
    );
  }
  const isForbidden = status === 403;
  return (
    <div className="mx-auto grid max-w-md gap-3 p-8">
      <h1 className="text-2xl font-semibold">
        {say(isForbidden ? "ticket-state.forbiddenTitle" : "ticket-state.missingTitle")}
      </h1>
      <p className="text-muted">{isForbidden ? error?.message : say("ticket-state.missingText")}</p>
      <Link
        to="/"
        className="inline-flex min-h-(--target) items-center justify-self-start text-accent underline"
      >
        {say("shell.toQueue")}
      </Link>
    </div>
  );
}
