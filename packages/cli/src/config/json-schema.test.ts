import { expect, it } from "vitest";
import { z } from "zod";
import { runConfigSchema } from "./run-config-schema.ts";

it("publishes the schema of the configuration for editors", async () => {
  const schema = z.toJSONSchema(runConfigSchema, { io: "input" });
  const text = `${JSON.stringify({ title: "Configuration of tyle run", ...schema }, null, 2)}\n`;
  await expect(text).toMatchFileSnapshot("../../schema/run-config.schema.json");
});
