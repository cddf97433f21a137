import { useIntl } from "react-intl";

const MINUTES_OF_HOUR = 60;
const MINUTES_OF_DAY = 1440;
/** Within it a weekday names one day. */
const SOON_MS = 6 * 86_400_000;

/** How times and lengths of time are written, in the reader's language and zone. */
export function useTimes() {
  const intl = useIntl();
  const unit = (value: number, name: "day" | "hour" | "minute"): string =>
    intl.formatNumber(value, { style: "unit", unit: name, unitDisplay: "narrow" });
  return {
    zone: intl.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
    moment: (iso: string): string =>
      intl.formatDate(iso, { dateStyle: "medium", timeStyle: "short" }),
    /** As short as it can be told from others: the time of today, else the day. */
    brief: (iso: string): string => {
      const isToday = new Date(iso).toDateString() === new Date().toDateString();
      return isToday
        ? intl.formatTime(iso, { timeStyle: "short" })
        : intl.formatDate(iso, { dateStyle: "medium" });
    },
    /** As short as it can be told from others around `now`: of this day the time, of the next ones the weekday too. */
    near: (iso: string, now: number): string => {
      const isToday = new Date(iso).toDateString() === new Date(now).toDateString();
      if (isToday) return intl.formatTime(iso, { timeStyle: "short" });
      const isSoon = Math.abs(Date.parse(iso) - now) < SOON_MS;
      return isSoon
        ? intl.formatDate(iso, { weekday: "short", hour: "numeric", minute: "2-digit" })
        : intl.formatDate(iso, { dateStyle: "medium", timeStyle: "short" });
    },
    /** The two largest units, rounded down to minutes. */
    duration: (seconds: number): string => {
      const minutes = Math.floor(Math.abs(seconds) / 60);
      const days = Math.floor(minutes / MINUTES_OF_DAY);
      const hours = Math.floor((minutes % MINUTES_OF_DAY) / MINUTES_OF_HOUR);
      const rest = minutes % MINUTES_OF_HOUR;
      const parts: readonly (readonly [number, "day" | "hour" | "minute"])[] =
        days > 0
          ? [
              [days, "day"],
              [hours, "hour"],
            ]
          : [
              [hours, "hour"],
              [rest, "minute"],
            ];
      const told = parts.filter(([value]) => value > 0).map(([value, name]) => unit(value, name));
      return told.length === 0 ? unit(0, "minute") : told.join(" ");
    },
  };
}

/** The published form of "no time". */
export const isNoTime = (iso: string): boolean => iso.startsWith("0001-");
