import { useCallback } from "react";
import { useIntl } from "react-intl";
import type { MessageId } from "../../texts.ts";

export type Values = Readonly<Record<string, string | number | Date>>;

/** Says a sentence in the reader's language. */
export type Say = (id: MessageId, values?: Values) => string;

export function useText(): Say {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}
