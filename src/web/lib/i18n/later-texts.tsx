import { createContext, useContext, useEffect, type ReactNode } from "react";
import { ErrorState } from "../../components/error-state.tsx";

interface LaterTextsState {
  readonly isThere: boolean;
  /** Why they could not be fetched. */
  readonly error: unknown;
  readonly ask: () => void;
}

export const LaterTextsContext = createContext<LaterTextsState | null>(null);

/** Shows its children once the sentences are there that the first screen does without. */
export function LaterTexts({ children }: { readonly children: ReactNode }) {
  const state = useContext(LaterTextsContext);
  if (state === null) throw new Error("LaterTexts is used outside of TextProvider");
  const { isThere, error, ask } = state;
  const isMissing = !isThere && error === null;
  useEffect(() => {
    if (isMissing) ask();
  });
  if (isThere) return children;
  return error === null ? null : <ErrorState error={error} onRetry={ask} />;
}
