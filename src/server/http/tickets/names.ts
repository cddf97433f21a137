import { SYSTEM_USER_ID } from "../../../domain/desk/user.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import { explainDeadlineTexts as texts } from "../../texts/explain-deadline-texts.ts";
import { say, wordsOf } from "../../texts/text.ts";
import { localisePath, type Language } from "../language.ts";
import type { Presentation } from "../presenters/presentation.ts";

/** What the records of the desk are called in a sentence, by id. */
export interface Names {
  readonly user: (userId: number) => string;
  readonly priority: (priorityId: number) => string;
  readonly category: (categoryId: number) => string;
  readonly status: (statusId: number) => string;
}

/** The sentences of a caller without a language are in English, and so are the names in them. */
const SENTENCE_LANGUAGE: Language = "en";

/** A record that is gone is called by its id. */
export function namesOn({ desk, language }: Presentation): Names {
  const nameIn = (list: Named, gone: string) => (id: number) => {
    const name = list(desk, id);
    return name === undefined ? `${gone}${id}` : localisePath(name, language ?? SENTENCE_LANGUAGE);
  };
  // Names of people are never translated.
  const user = (userId: number) =>
    desk.users.get(userId)?.fullName ?? wordsOf(say(texts.goneUser, { id: userId }), language);
  return {
    user: (userId) =>
      userId === SYSTEM_USER_ID ? wordsOf(say(texts.theSystem), language) : user(userId),
    // Sentences say of themselves that it is a priority or a category.
    priority: nameIn(({ priorities }, id) => priorities.get(id)?.name, ""),
    category: nameIn(({ categories }, id) => categories.get(id)?.fullName, ""),
    status: nameIn(({ statuses }, id) => statuses.get(id)?.name, "status "),
  };
}

type Named = (desk: Desk, id: number) => string | undefined;
