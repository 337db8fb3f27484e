import type { Text } from "../diagnostic/text.ts";
import { dimensionValues } from "../dossier/dimension.data.ts";
import type { Predicate } from "../dossier/predicate.ts";

/** Takes each mistake with the path to it. */
export type Complain = (path: string, problem: Text) => void;

/** Finds what is wrong in a predicate: unknown dimensions and values, and nodes without content. */
export function checkPredicate(predicate: Predicate, path: string, complain: Complain): void {
  const kind = predicate?.kind;
  if (kind === "is") checkValues(predicate, path, complain);
  else if (kind === "not") checkPredicate(predicate.of, `${path}.of`, complain);
  else if (kind === "and" || kind === "or") {
    if (predicate.of.length === 0) complain(`${path}.of`, empty);
    for (const [index, part] of predicate.of.entries()) {
      checkPredicate(part, `${path}.of[${index}]`, complain);
    }
  } else if (kind !== "always") {
    complain(path, { en: "this is not a condition", vi: "đây không phải là điều kiện" });
  }
}

const empty: Text = { en: "nothing is listed", vi: "danh sách đang trống" };

function checkValues(
  { dimension, values }: Predicate & { readonly kind: "is" },
  path: string,
  complain: Complain,
): void {
  if (!Object.hasOwn(dimensionValues, dimension)) {
    const known = Object.keys(dimensionValues).join(", ");
    complain(`${path}.dimension`, {
      en: `"${dimension}" is not a dimension; known are ${known}`,
      vi: `"${dimension}" không phải là chiều dữ liệu; các chiều đã biết: ${known}`,
    });
    return;
  }
  if (values.length === 0) complain(`${path}.values`, empty);
  const known: readonly string[] | null = dimensionValues[dimension];
  for (const [index, value] of values.entries()) {
    if (value === null || !known || known.includes(value)) continue;
    complain(`${path}.values[${index}]`, {
      en: `"${value}" is not a value of ${dimension}; known are ${known.join(", ")}`,
      vi: `"${value}" không phải là giá trị của ${dimension}; các giá trị đã biết: ${known.join(", ")}`,
    });
  }
}
