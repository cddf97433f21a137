import type { RestrictionType } from "../columns/column.ts";
import { dateOperators, instantOperators } from "./date-operators.ts";
import {
  arrayOperators,
  associateListOperators,
  listOperators,
  serviceUserOperators,
} from "./list-operators.ts";
import { not } from "./condition.ts";
import { numberOperators, truthOperators } from "./number-operators.ts";
import { requireCount } from "./operands.ts";
import { isNull, type Operator, type Operators } from "./operator.ts";
import { positiveTextOperators, textOperators } from "./text-operators.ts";

/** Those that every column has that can be restricted at all. */
const always: Operators = [
  [
    ["isNull"],
    (column, operands) => {
      requireCount(column, operands, 0);
      return isNull(column);
    },
  ],
  [
    ["isNotNull"],
    (column, operands) => {
      requireCount(column, operands, 0);
      return not(isNull(column));
    },
  ],
];

const byType: Readonly<Record<RestrictionType, Operators>> = {
  bool: truthOperators,
  int: numberOperators,
  decimal: numberOperators,
  timeSpan: numberOperators,
  string: textOperators,
  positiveString: positiveTextOperators,
  stringorPK: textOperators,
  listAny: listOperators,
  listInterest: listOperators,
  ejCategory: listOperators,
  userGroup: listOperators,
  ejUser: serviceUserOperators,
  associate: associateListOperators,
  datetime: instantOperators,
  date: dateOperators,
  unlimitedDate: dateOperators,
  intArray: arrayOperators,
  saintStatus: truthOperators,
};

const operatorsByName: ReadonlyMap<string, ReadonlyMap<string, Operator>> = new Map(
  Object.entries(byType).map(([type, operators]) => [
    type,
    new Map(
      [...always, ...operators].flatMap(([names, operator]) =>
        names.map((name) => [name.toLowerCase(), operator] as const),
      ),
    ),
  ]),
);

/** The operator of that name, in any case; undefined when columns of the type have none. */
export function findOperator(type: RestrictionType, name: string): Operator | undefined {
  return operatorsByName.get(type)?.get(name.trim().toLowerCase());
}

/** One name for each operator that columns of a type have. */
export function operatorNames(type: RestrictionType): readonly string[] {
  return [...byType[type], ...always].map(([[name = ""]]) => name);
}
