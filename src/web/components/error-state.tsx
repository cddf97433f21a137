import { ApiError } from "../lib/api/api-error.ts";
import { useText } from "../lib/i18n/use-text.ts";
import { Button } from "./button.tsx";

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** What failed, by which id the server's log knows it, and a way to try again. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const say = useText();
  const answered = error instanceof ApiError && error.status > 0 ? error : null;
  const operationId = answered?.operationId ?? null;
  return (
    <div
      role="alert"
      className="grid justify-items-start gap-2 rounded-lg bg-bad-soft p-4 text-bad"
    >
      <p className="font-semibold">{say("shell.failedTitle")}</p>
      <p>{answered?.message ?? say("shell.noAnswer")}</p>
      {operationId !== null && (
        <p className="text-xs">{say("shell.operationId", { id: operationId })}</p>
      )}
      {onRetry !== undefined && <Button onClick={onRetry}>{say("shell.retry")}</Button>}
    </div>
  );
}
