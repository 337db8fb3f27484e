import { type GroupKey, TyleError } from "@tyle/core";

/** What results can be grouped by on the command line. */
const groupKeys: Readonly<Record<string, GroupKey>> = {
  unit: "unit",
  month: "month",
  channel: "channel",
  level: "service-level",
  status: "status",
  procedure: "procedure",
};

/** One column of a grouped result: its name as given, and what it stands for. */
export interface GroupColumn {
  readonly name: string;
  readonly key: GroupKey;
}

/**
 * Reads the value of `--by`.
 *
 * @param others Names that the caller takes itself, and which may be given too.
 * @throws {TyleError} `argument/invalid` for a name that is not known or given twice.
 * @example
 * parseGroupColumns("unit,month") // [{ name: "unit", key: "unit" }, { name: "month", key: "month" }]
 */
export function parseGroupColumns(
  text: string,
  others: readonly string[] = [],
): readonly GroupColumn[] {
  const names = text.split(",").map((name) => name.trim());
  return names.map((name, index) => {
    const key = groupKeys[name];
    if (key && names.indexOf(name) === index) return { name, key };
    const known = [...others, ...Object.keys(groupKeys)].join(", ");
    throw new TyleError("argument/invalid", {
      en: `"${name}" cannot be grouped by. Expected each of ${known} at most once, separated by commas.`,
      vi: `Không nhóm được theo "${name}". Cần các giá trị ${known}, mỗi giá trị một lần, cách nhau bằng dấu phẩy.`,
    });
  });
}
