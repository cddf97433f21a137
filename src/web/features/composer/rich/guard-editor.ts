import {
  $addUpdateTag,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DRAGEND_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  FORMAT_TEXT_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
} from "lexical";
import { linesOfText, type Line } from "./line.ts";
import { linesOfHtml } from "./lines-of-html.ts";

interface Guarded {
  readonly onFiles: (files: readonly File[]) => void;
  readonly $insert: (lines: readonly Line[]) => void;
}

/** Under which the editor hands on its own nodes. Any page can write it, too. */
const OWN_NODES = "application/x-lexical-editor";

/**
 * Lets in from outside only what {@link linesOfHtml} makes of it, and keeps out what nobody can write here.
 * Returns how to take the guards away.
 */
export function registerGuards(editor: LexicalEditor, { onFiles, $insert }: Guarded): () => void {
  const $take = (data: DataTransfer): void => {
    // What was pasted is undone by itself.
    $addUpdateTag(PASTE_TAG);
    $insert(linesIn(data));
  };
  let isOwnDrag = false;
  return mergeRegister(
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = "clipboardData" in event ? event.clipboardData : null;
        if (data === null) return false;
        event.preventDefault();
        const hasWords = data.types.includes("text/html") || data.types.includes("text/plain");
        if (data.files.length > 0 && !hasWords) onFiles([...data.files]);
        else $take(data);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (text) => {
        if (typeof text === "string" || !text.dataTransfer) return false;
        $take(text.dataTransfer);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DRAGSTART_COMMAND,
      () => {
        isOwnDrag = true;
        return false;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DRAGEND_COMMAND,
      () => {
        isOwnDrag = false;
        return false;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        const isOwn = isOwnDrag;
        isOwnDrag = false;
        const { dataTransfer } = event;
        if (dataTransfer === null || isOwn) return false;
        if (dataTransfer.files.length > 0) onFiles([...dataTransfer.files]);
        else if (!dataTransfer.types.includes(OWN_NODES)) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      FORMAT_TEXT_COMMAND,
      (format) => format !== "bold" && format !== "italic",
      COMMAND_PRIORITY_HIGH,
    ),
    // These do here what they do everywhere on the page.
    editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => event !== null && (event.ctrlKey || event.metaKey),
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

function linesIn(data: DataTransfer): readonly Line[] {
  const html = data.getData("text/html");
  return html === "" ? linesOfText(data.getData("text/plain")) : linesOfHtml(html);
}
