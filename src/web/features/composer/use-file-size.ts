import { useIntl } from "react-intl";

const STEP = 1024;
const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** Writes the size of a file as people say it. */
export function useFileSize(): (bytes: number) => string {
  const intl = useIntl();
  return (bytes) => {
    const power = Math.min(
      units.length - 1,
      Math.floor(Math.log(Math.max(1, bytes)) / Math.log(STEP)),
    );
    return intl.formatNumber(bytes / STEP ** power, {
      style: "unit",
      unit: units[power] ?? "byte",
      unitDisplay: "short",
      maximumFractionDigits: 1,
    });
  };
}
