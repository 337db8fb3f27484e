import { z } from "zod";
import type { FiguresFile } from "./figures-file.ts";

const text = z.string().min(1);
/** Decimals were made texts before; what is left is a number such as 8.250, which may be 8250 or 8.25. */
const unclear = {
  error: 'expected a text in quotes, such as "8.250", or a number that can be read in one way only',
};
const operand = z.union([text, z.number().refine(Number.isSafeInteger, unclear)], unclear);
const language = z.enum(["vi", "en"]);
const roundedTo = z.int().positive();

const computation = z.strictObject({
  indicator: text,
  part: z.enum(["rate", "numerator", "denominator"]).optional(),
  unit: text.optional(),
  period: text.optional(),
  rule: z.enum(["calendar", "nd09"]).optional(),
  source: text.optional(),
});

const figure = z.strictObject({
  id: text,
  kind: z.enum(["count", "rate", "sum", "change", "points", "ratio", "rank", "bound"]),
  printed: text,
  published: text.optional(),
  language: language.optional(),
  numerator: operand.optional(),
  denominator: operand.optional(),
  parts: z.array(operand).optional(),
  from: operand.optional(),
  to: operand.optional(),
  base: text.optional(),
  compute: computation.optional(),
  roundedTo: roundedTo.optional(),
});

const source = z.strictObject({
  id: text,
  file: text,
  adapter: text.optional(),
  engine: text.optional(),
});

/** The schema of a figures file; guards what comes from outside. */
export const figuresFileSchema = z.strictObject({
  $schema: z.string().optional(),
  language: language.optional(),
  percentMeansPoints: z.boolean().optional(),
  roundedTo: roundedTo.optional(),
  sources: z.array(source).optional(),
  documents: z.array(text).optional(),
  figures: z.array(figure).min(1),
});

/** The JSON Schema of a figures file, for editors. */
export const figuresFileJsonSchema = (): object => ({
  title: "Published figures to be checked by tyle verify",
  ...z.toJSONSchema(figuresFileSchema, { io: "input" }),
});

/** What the schema lets through, without what only editors need. */
export type CheckedFiguresFile = FiguresFile & { readonly $schema?: string };
