import type { StringShape } from "../../../../contract/shape.ts";
import { lengthOfName } from "../../../../domain/desk/name-length.ts";
import { absent, type Reader } from "./decoding.ts";
import type { BodyTree } from "./body-tree.ts";

const base64Form = /^[A-Za-z0-9+/]*={0,2}$/;

/**
 * Text; numbers and booleans in their JSON spelling. The length is counted without trailing
 * blanks, but the blanks stay: whether they are trimmed is the member's own affair.
 */
export function textReader({ maxLength, perLanguage }: StringShape): Reader<string> {
  return (tree, decoding) => {
    const text = textOf(tree);
    if (text === undefined) return decoding.refuse({ code: "type", expected: "text" });
    if (text.includes("\0")) return decoding.refuse({ code: "nul" });
    if (maxLength === null || text.length <= maxLength) return text;
    const length = perLanguage === true ? lengthOfName(text) : text.trimEnd().length;
    return length > maxLength ? decoding.refuse({ code: "length", maxLength, length }) : text;
  };
}

/** True for base64 text in the standard alphabet, padded. */
export function isBase64(tree: BodyTree): tree is string {
  return typeof tree === "string" && tree.length % 4 === 0 && base64Form.test(tree);
}

export const readBase64: Reader<string> = (tree, decoding) =>
  isBase64(tree) ? tree : decoding.refuse({ code: "type", expected: "base64" });

/** Text, a number, true or false, as it was sent. */
export const readScalar: Reader<string | number | boolean> = (tree, decoding) => {
  if (typeof tree === "string") {
    return tree.includes("\0") ? decoding.refuse({ code: "nul" }) : tree;
  }
  return typeof tree === "number" || typeof tree === "boolean"
    ? tree
    : decoding.refuse({ code: "type", expected: "scalar" });
};

/** `true`, `false`, 0 and 1, also as text, also `[I:1]`; blank text counts as not sent. */
export const readBool: Reader<boolean> = (tree, decoding) => {
  const word = typeof tree === "string" ? tree.trim().toLowerCase() : tree;
  switch (word) {
    case true:
    case "true":
    case 1:
    case "1":
    case "[i:1]":
      return true;
    case false:
    case "false":
    case 0:
    case "0":
    case "[i:0]":
      return false;
    case "":
      return absent;
    default:
      return decoding.refuse({ code: "type", expected: "boolean" });
  }
};

function textOf(tree: BodyTree): string | undefined {
  if (typeof tree === "string") return tree;
  return typeof tree === "number" || typeof tree === "boolean" ? String(tree) : undefined;
}
