import type { RefusalReason } from "./refusal.ts";

export type TextFault = Extract<RefusalReason, { code: "tooLong" | "brokenText" }>;

/**
 * Why a text cannot be stored; null when it can. Lengths are UTF-16 units, as the published column
 * lengths count them. A null character and half of a surrogate pair are refused because no database
 * text holds them: they would fail the save late, or come back as something else.
 */
export function faultOfText(text: string, maxLength: number): TextFault | null {
  const { length } = text;
  if (length > maxLength) return { code: "tooLong", maxLength, length };
  return text.includes("\0") || /\p{Surrogate}/u.test(text) ? { code: "brokenText" } : null;
}
