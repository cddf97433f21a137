import type { Refusal } from "../../../domain/ticket/save/refusal.ts";
import type { Text } from "../../texts/text.ts";

/** Why a ticket failed: a sentence, or what stood against saving it, which the edge finds words for. */
export type BatchReason = Text | { readonly refusals: readonly Refusal[] };
