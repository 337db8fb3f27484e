import { expectTypeOf, test } from "vitest";
import type { z } from "zod";
import type { FiguresFile } from "./figures-file.ts";
import type { figuresFileSchema } from "./figures-file-schema.ts";

/** Optional fields of zod may be undefined as well; ours may only be absent. */
type Exact<Value> = Value extends readonly (infer Item)[]
  ? readonly Exact<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Exact<Exclude<Value[Key], undefined>> }
    : Value;

test("the schema and the interface agree", () => {
  type Checked = Exact<Omit<z.infer<typeof figuresFileSchema>, "$schema">>;
  expectTypeOf<Checked>().toEqualTypeOf<Exact<FiguresFile>>();
});
