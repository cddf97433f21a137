import type { Test } from "./condition.ts";
import { foldText } from "./fold-text.ts";

export type TextTest = Extract<Test, { kind: "text" | "textOneOf" | "textBetween" }>;

/** Whether a text is what a test asks for. */
export function meetsTextTest(value: string, asked: TextTest): boolean {
  const text = foldText(value);
  switch (asked.kind) {
    case "textOneOf":
      return asked.texts.some((each) => foldText(each) === text);
    case "textBetween":
      return text >= foldText(asked.from) && text <= foldText(asked.to);
    case "text": {
      const wanted = foldText(asked.text);
      switch (asked.how) {
        case "is":
          return text === wanted;
        case "begins":
          return text.startsWith(wanted);
        case "contains":
          return text.includes(wanted);
        case "ends":
          return text.endsWith(wanted);
      }
    }
  }
}
