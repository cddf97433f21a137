import type { DatePart } from "../../../../domain/archive/grouping/grouping.ts";

/** What of a day is meant, from its form `YYYY-MM-DD`. */
export function partOfDate(day: string, part: DatePart): number | string {
  const [year = "", month = "", date = ""] = day.split("-");
  const quarter = Math.ceil(Number(month) / 3);
  switch (part) {
    case "year":
      return Number(year);
    case "quarter":
      return quarter;
    case "month":
      return Number(month);
    case "day":
      return Number(date);
    case "dayOfYear":
      return (Date.parse(day) - Date.parse(`${year}-01-01`)) / 86_400_000 + 1;
    case "isoDate":
      return day;
    case "yearMonth":
      return `${year}-${month}`;
    case "yearQuarter":
      return `${year}-Q${quarter}`;
  }
}
