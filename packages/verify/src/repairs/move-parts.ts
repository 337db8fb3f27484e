import type { Figure, FiguresFile } from "../figures-file/figures-file.ts";
import { verifyFigure } from "../verify-figure.ts";
import { createRepair, type Repair } from "./repair.ts";

/**
 * Looks for a part that was hung on the wrong total: without it this sum is right, and another sum of the file, which
 * was wrong too, is right with it.
 */
export function moveParts(
  figure: Figure,
  sums: readonly Figure[],
  file: FiguresFile,
): readonly Repair[] {
  const { parts = [] } = figure;
  if (figure.kind !== "sum" || parts.length < 3) return [];
  const isRight = (sum: Figure): boolean => verifyFigure(sum, file).result.verdict === "confirmed";
  return parts.flatMap((part, index) => {
    if (!isRight({ ...figure, parts: parts.filter((_, at) => at !== index) })) return [];
    const owner = sums.find(
      (other) =>
        other !== figure &&
        !isRight(other) &&
        isRight({ ...other, parts: [...(other.parts ?? []), part] }),
    );
    if (!owner) return [];
    const operand = `parts[${index}]`;
    return [createRepair({ kind: "other-total", operand, from: `${part}`, to: owner.printed })];
  });
}
