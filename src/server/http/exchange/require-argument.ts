import { AppError } from "../../errors.ts";
import { faultTexts } from "../../texts/fault-texts.ts";
import { say } from "../../texts/text.ts";
import { valueTexts } from "../../texts/value-texts.ts";

/**
 * A record that is an argument.
 *
 * @throws AppError "validation" when it was not sent.
 */
export function requireArgument<Value>(name: string, value: Value | null): Value {
  if (value !== null) return value;
  const fault = say(valueTexts.required);
  throw new AppError("validation", say(faultTexts.at, { path: name, fault }), {
    members: new Map([[name, fault]]),
  });
}
