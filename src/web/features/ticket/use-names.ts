import { useCallback } from "react";
import { useIntl } from "react-intl";
import { nameIn } from "./name-in.ts";

/** Shows names that administrators have given in several languages in the reader's. */
export function useNames(): (name: string | null | undefined) => string {
  const { locale } = useIntl();
  return useCallback((name) => nameIn(name ?? "", locale), [locale]);
}
