import { operatorNames } from "../../../../domain/archive/condition/operators.ts";
import type { ConditionFault } from "../../../../domain/archive/condition/filter-reading.ts";
import type { Expected, FilterFault } from "../../../../domain/archive/filter/filter-fault.ts";
import { AppError } from "../../../errors.ts";
import { archiveTexts } from "../../../texts/archive-texts.ts";
import { expectationTexts } from "../../../texts/expectation-texts.ts";
import { say, type Text, type Translations } from "../../../texts/text.ts";
import { shownName } from "./shown-name.ts";

/** A filter that cannot be read, or not be understood, as what its sender is told. */
export function filterError(fault: FilterFault | ConditionFault, member: string): AppError {
  const text = describe(fault);
  return new AppError("validation", text, { members: new Map([[member, text]]) });
}

const expectations: Readonly<Record<Expected, Translations>> = {
  column: archiveTexts.columnName,
  operator: archiveTexts.anOperator,
  value: archiveTexts.aValue,
  closingParenthesis: archiveTexts.closingParenthesis,
  comma: archiveTexts.aComma,
  closingQuote: archiveTexts.closingQuote,
  joinOrEnd: archiveTexts.joinOrEnd,
};

const values = {
  wholeNumber: expectationTexts.integer,
  number: expectationTexts.number,
  date: archiveTexts.aDate,
  truth: expectationTexts.boolean,
  period: archiveTexts.aPeriod,
} as const;

const counts = [
  archiveTexts.noValueTaken,
  archiveTexts.oneValueTaken,
  archiveTexts.twoValuesTaken,
] as const;

function describe(fault: FilterFault | ConditionFault): Text {
  switch (fault.kind) {
    case "unexpected": {
      const expected = say(expectations[fault.expected]);
      return say(archiveTexts.unreadableFilter, { position: fault.position, expected });
    }
    case "tooLong":
      return say(archiveTexts.filterTooLong, { most: fault.most });
    case "tooDeep":
      return say(archiveTexts.filterTooDeep, { most: fault.most });
    case "tooMany":
      return say(archiveTexts.filterTooMany, { most: fault.most });
    case "unbalanced":
      return say(archiveTexts.unbalanced);
    case "unknownColumn":
      return say(archiveTexts.unknownColumn, { column: shownName(fault.column) });
    case "notRestrictable":
      return say(archiveTexts.notRestrictable, { column: fault.column });
    case "wrongOperator": {
      const operators = operatorNames(fault.type).join(", ");
      return say(archiveTexts.wrongOperator, { column: fault.column, operators });
    }
    case "wrongValue":
      return say(archiveTexts.wrongValue, {
        column: fault.column,
        expected: say(values[fault.expected]),
      });
    case "wrongCount":
      return say(counts[fault.expected], { column: fault.column });
  }
}
