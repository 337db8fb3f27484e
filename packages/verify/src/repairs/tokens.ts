import type { Figure, Operand } from "../figures-file/figures-file.ts";

/** One number of a figure: which operand it is, and its text. */
export interface Token {
  readonly operand: string;
  readonly text: string;
}

const single = ["numerator", "denominator", "from", "to"] as const;

/** All numbers of a figure, the printed one first. */
export function readTokens(figure: Figure): readonly Token[] {
  const operands = single.flatMap((operand) => toToken(operand, figure[operand]));
  const parts = (figure.parts ?? []).flatMap((part, index) => toToken(`parts[${index}]`, part));
  return [{ operand: "printed", text: figure.printed }, ...operands, ...parts];
}

const toToken = (operand: string, value: Operand | undefined): readonly Token[] =>
  value === undefined ? [] : [{ operand, text: String(value) }];

/**
 * The figure with one number changed: the named operand, or, with `null`, every number with that text.
 * The figure itself comes back when nothing in it changes.
 */
export function replaceToken(
  figure: Figure,
  { from, to }: { readonly from: string; readonly to: string },
  operand: string | null,
): Figure {
  let changed = false;
  const replace = (name: string, value: Operand): Operand => {
    if (String(value) !== from || (operand !== null && operand !== name)) return value;
    changed = true;
    return to;
  };
  const result: Figure = {
    ...figure,
    printed: String(replace("printed", figure.printed)),
    ...Object.fromEntries(
      single.flatMap((name) => {
        const value = figure[name];
        return value === undefined ? [] : [[name, replace(name, value)]];
      }),
    ),
    ...(figure.parts && {
      parts: figure.parts.map((part, index) => replace(`parts[${index}]`, part)),
    }),
  };
  return changed ? result : figure;
}
