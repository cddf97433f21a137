import { createEmptyHistoryState, type HistoryState, registerHistory } from "@lexical/history";
import { $toggleLink, LinkNode } from "@lexical/link";
import {
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  ListItemNode,
  ListNode,
  registerList,
  REMOVE_LIST_COMMAND,
} from "@lexical/list";
import { $createQuoteNode, QuoteNode, registerRichText } from "@lexical/rich-text";
import { $setBlocksType } from "@lexical/selection";
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isElementNode,
  $isRangeSelection,
  createEditor,
  FORMAT_TEXT_COMMAND,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  ParagraphNode,
  SKIP_DOM_SELECTION_TAG,
} from "lexical";
import { $inlineOf, $nodesOfLines, $readLines } from "./editor-lines.ts";
import { $selectPlaces } from "./editor-place.ts";
import type { TextPlace } from "./text-place.ts";
import { registerGuards } from "./guard-editor.ts";
import { plainSpan, type Line } from "./line.ts";
import { $readCaret, nowhere, type Caret } from "./read-caret.ts";
import { linesOf, writtenOf, type Written } from "./written.ts";

/** What the buttons beside a text do. */
export type FormatWish = "bold" | "italic" | "bullets" | "numbers" | "quote";

export interface RichEditor {
  /** Shows the text in an element until the returned function is called. */
  readonly attach: (root: HTMLElement, listeners: Listeners) => () => void;
  /** Takes a text that was not written here; the caret stays where it is, or goes where it is told. */
  readonly take: (written: Written, caret?: TextPlace) => void;
  readonly focus: () => void;
  /** Learns where the caret is by now. The browser tells it only after the next key, if that comes soon. */
  readonly heedCaret: () => void;
  readonly format: (wish: FormatWish) => void;
  /** Makes what is selected a link; null = none any more. */
  readonly link: (href: string | null) => void;
  /** Puts lines in place of what stands between two places. */
  readonly replace: (start: TextPlace, end: TextPlace, lines: readonly Line[]) => void;
}

interface Listeners {
  readonly onWritten: (written: Written) => void;
  readonly onCaret: (caret: Caret) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

interface Surroundings {
  readonly history: HistoryState;
  readonly state: { hasBegun: boolean };
}

const HISTORY_MS = 300;
/** Its changes are known to whoever made them. */
const TAKEN_TAG = "taken";

/** How the editor looks; what is sent has none of it. */
const theme = {
  link: "text-accent underline",
  list: {
    ul: "list-disc pl-6",
    ol: "list-decimal pl-6",
    nested: { listitem: "list-none" },
  },
  quote: "border-l-2 border-border pl-3",
  text: { bold: "font-semibold", italic: "italic" },
};

export function createRichEditor(): RichEditor {
  const editor = createEditor({
    namespace: "message",
    nodes: [LinkNode, ListItemNode, ListNode, QuoteNode],
    theme,
    onError: (error) => {
      throw error;
    },
    html: { export: new Map([[ParagraphNode, (_, node) => ({ element: copiedLine(node) })]]) },
  });
  const history = createEmptyHistoryState();
  const state = { hasBegun: false };
  const change = (act: () => void): void => editor.update(act, { tag: HISTORY_PUSH_TAG });
  return {
    attach: (root, listeners) => attach(editor, root, { ...listeners, history, state }),
    take: (written, caret) => {
      state.hasBegun = true;
      const tag = [HISTORY_MERGE_TAG, TAKEN_TAG];
      // Showing the caret brings the focus along, and with it the keys of whoever writes elsewhere.
      if (!hasFocus(editor)) tag.push(SKIP_DOM_SELECTION_TAG);
      editor.update(() => $take(written, caret), { discrete: true, tag });
      // What was there before it is nothing to go back to: it would be without what came.
      history.undoStack = [];
      history.redoStack = [];
    },
    focus: () => {
      editor.getRootElement()?.focus({ preventScroll: true });
      editor.focus();
    },
    heedCaret: () => document.dispatchEvent(new Event("selectionchange")),
    format: (wish) => format(editor, wish),
    link: (href) => change(() => $link(href)),
    replace: (start, end, lines) =>
      change(() => {
        $selectPlaces(start, end);
        $insertLines(lines);
      }),
  };
}

function attach(
  editor: LexicalEditor,
  root: HTMLElement,
  { history, state, ...listeners }: Listeners & Surroundings,
): () => void {
  const leave = mergeRegister(
    registerRichText(editor),
    registerList(editor),
    registerHistory(editor, history, HISTORY_MS),
    registerGuards(editor, { onFiles: listeners.onFiles, $insert: $insertLines }),
    editor.registerUpdateListener(({ editorState, tags, dirtyElements, dirtyLeaves }) => {
      editorState.read(() => {
        const lines = $readLines();
        // An editor that was given no text yet has an empty one, which nobody wrote.
        const isChanged = state.hasBegun && (dirtyElements.size > 0 || dirtyLeaves.size > 0);
        if (isChanged && !tags.has(TAKEN_TAG)) {
          listeners.onWritten(writtenOf(lines.map(({ line }) => line)));
        }
        listeners.onCaret($readCaret(lines) ?? nowhere);
      });
    }),
  );
  editor.setRootElement(root);
  return () => {
    leave();
    editor.setRootElement(null);
  };
}

function hasFocus(editor: LexicalEditor): boolean {
  return editor.getRootElement()?.contains(document.activeElement) === true;
}

function $take(written: Written, caret: TextPlace | undefined): void {
  const kept = caret ?? $readCaret($readLines())?.place;
  $getRoot()
    .clear()
    .append(...$nodesOfLines(linesOf(written)));
  if (kept !== undefined) $selectPlaces(kept);
}

/** A paragraph would bring a gap along wherever it is pasted. */
function copiedLine(node: LexicalNode): HTMLElement {
  const element = document.createElement("div");
  if ($isElementNode(node) && node.isEmpty()) element.append(document.createElement("br"));
  return element;
}

function format(editor: LexicalEditor, wish: FormatWish): void {
  if (wish === "bold" || wish === "italic") {
    editor.dispatchCommand(FORMAT_TEXT_COMMAND, wish);
    return;
  }
  editor.update(
    () => {
      const caret = $readCaret($readLines());
      const selection = $getSelection();
      if (caret === null) return;
      if (wish === "quote") {
        $setBlocksType<ElementNode>(selection, () =>
          caret.isQuote ? $createParagraphNode() : $createQuoteNode(),
        );
        return;
      }
      const insert =
        wish === "bullets" ? INSERT_UNORDERED_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND;
      const command = caret.list === wish ? REMOVE_LIST_COMMAND : insert;
      editor.dispatchCommand(command, undefined);
    },
    { tag: HISTORY_PUSH_TAG },
  );
}

function $link(href: string | null): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const isInLink = $readCaret($readLines())?.href !== null;
  if (href !== null && selection.isCollapsed() && !isInLink) {
    const [link] = $inlineOf([{ ...plainSpan(href.replace(/^mailto:/i, "")), href }]);
    if (link === undefined) return;
    $insertNodes([link]);
    link.selectNext(0, 0);
    return;
  }
  $toggleLink(href, { rel: null });
}

/** In place of what is selected. Words alone go on in the line that they are put into. */
function $insertLines(lines: readonly Line[]): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const [first] = lines;
  const isWords = lines.length === 1 && first?.list === null && first.quotes === 0;
  if (isWords && first.spans.length === 0) selection.removeText();
  else selection.insertNodes([...(isWords ? $inlineOf(first.spans) : $nodesOfLines(lines))]);
}
