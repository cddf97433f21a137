import type { Span } from "./line.ts";

/** How letters look and where they lead. */
export type Look = Omit<Span, "text">;

const UNBROKEN = "\u00A0";

/** Puts the spans of one line together, with blanks as a browser shows them. */
export class SpanCollector {
  #spans: Span[] = [];

  get isEmpty(): boolean {
    return this.#spans.length === 0;
  }

  /** `isExact`: blanks are shown as they are, and not several as one. */
  add(written: string, { isBold, isItalic, href }: Look, isExact: boolean): void {
    const last = this.#spans.at(-1);
    const text = isExact
      ? written.replaceAll(/[ \t]/g, UNBROKEN)
      : shownBehind(last?.text ?? " ", written.replaceAll(/[ \t\n\r\f]+/g, " "));
    if (text === "") return;
    const isSame = last?.isBold === isBold && last.isItalic === isItalic && last.href === href;
    if (isSame) this.#spans[this.#spans.length - 1] = { ...last, text: last.text + text };
    else this.#spans.push({ text, isBold, isItalic, href });
  }

  /** The line so far; the next one begins empty. */
  take(): readonly Span[] {
    const spans = this.#spans;
    this.#spans = [];
    const last = spans.at(-1);
    // A blank that may be broken at is not shown at the end of a line.
    if (last?.text.endsWith(" ") === true) {
      spans[spans.length - 1] = { ...last, text: last.text.slice(0, -1) };
    }
    const shown = spans
      .filter(({ text }) => text !== "")
      .map((span) => ({ ...span, text: span.text.replaceAll(UNBROKEN, " ") }));
    return shown.every(({ text }) => text.trim() === "") ? [] : shown;
  }
}

/** Of several blanks one is shown, and none at the beginning of a line. */
const shownBehind = (before: string, text: string): string =>
  before.endsWith(" ") && text.startsWith(" ") ? text.slice(1) : text;
