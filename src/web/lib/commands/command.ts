import type { MessageId } from "../../texts.ts";
import type { Values } from "../i18n/use-text.ts";

/** Something that can be done here and now: the one source of menus, palette, keys and help. */
export interface Command {
  /** Unique, such as `queue.next`; stored where somebody gives it another key. */
  readonly id: string;
  readonly label: MessageId;
  /** What the label names. */
  readonly values?: Values | undefined;
  /** Under which the help lists it. */
  readonly group: MessageId;
  /** As {@link parseKeys} reads it: `C`, `Shift A`, `Ctrl K`, `G Q` one after the other. */
  readonly keys?: string;
  /** Its keys are heard where it acts, and only told of elsewhere. */
  readonly isLocal?: boolean;
  /** Why it cannot be done at the moment; undefined = it can. */
  readonly blocked?: MessageId | undefined;
  /** Fits what is selected, so the palette shows it first. */
  readonly fitsSelection?: boolean;
  readonly run: () => void;
}
