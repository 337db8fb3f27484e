import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { countsConfigSchema } from "../report/counts-config-schema.ts";
import { runConfigSchema } from "./run-config-schema.ts";

const example = (name: string): unknown =>
  parse(
    readFileSync(
      fileURLToPath(new URL(`../../../../examples/${name}/tyle.yaml`, import.meta.url)),
      "utf8",
    ),
  );

it.each([
  ["run-config", "Configuration of tyle run", runConfigSchema, "cat-tien"],
  ["counts-config", "Configuration of tyle report for counts", countsConfigSchema, "lam-dong-124"],
] as const)(
  "publishes the schema of %s for editors, and its example keeps it",
  async (name, title, schema, folder) => {
    const published = { title, ...z.toJSONSchema(schema, { io: "input" }) };
    const text = `${JSON.stringify(published, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`../../schema/${name}.schema.json`);
    const validate = new Ajv2020({ strict: false }).compile(published);
    validate(example(folder));
    expect(validate.errors).toBeNull();
    expect(validate({})).toBe(false);
  },
);
