import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";

/** A sentence of the workspace in every language, in ICU form. */
export type Message = Readonly<Record<string, string>>;

/** What one module of sentences exports, by name. */
export type MessageModule = Readonly<Record<string, Message>>;

/** A sentence as the browser gets it: nothing is parsed there. */
export type CompiledMessages = Readonly<Record<string, MessageFormatElement[]>>;

/** English 40 % longer and in brackets: what is cut off or was never translated shows at once. */
const PSEUDO = "pseudo";
const PSEUDO_MORE = 0.4;

/**
 * Compiles the sentences of one language, or of the pseudo-language. The id of a sentence is its module's name and its own:
 * `queue.empty`. Throws for a sentence that is no ICU message, or that the language lacks.
 */
export function compileMessages(
  modules: Readonly<Record<string, MessageModule>>,
  language: string,
): CompiledMessages {
  const compiled: Record<string, MessageFormatElement[]> = {};
  for (const [area, messages] of Object.entries(modules)) {
    for (const [name, message] of Object.entries(messages)) {
      const id = `${area}.${name}`;
      compiled[id] =
        language === PSEUDO
          ? lengthen(compileMessage(id, message["en"], "en"))
          : compileMessage(id, message[language], language);
    }
  }
  return compiled;
}

function compileMessage(
  id: string,
  text: string | undefined,
  language: string,
): MessageFormatElement[] {
  if (text === undefined) throw new Error(`the sentence ${id} is missing in "${language}"`);
  try {
    return parse(text);
  } catch (error) {
    throw new Error(`the sentence ${id} in "${language}" is no ICU message: ${text}`, {
      cause: error,
    });
  }
}

function lengthen(parts: readonly MessageFormatElement[]): MessageFormatElement[] {
  const longer = parts.map((part) =>
    part.type === TYPE.literal
      ? literal(`${part.value}${"·".repeat(Math.ceil(part.value.length * PSEUDO_MORE))}`)
      : part,
  );
  return [literal("["), ...longer, literal("]")];
}

const literal = (value: string): MessageFormatElement => ({ type: TYPE.literal, value });
