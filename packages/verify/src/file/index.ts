// Reading figures files, and other files in YAML: apart from the root, since it brings YAML and a schema library along.

export { figuresFileJsonSchema } from "../figures-file/figures-file-schema.ts";
export {
  type FiguresFileResult,
  parseFiguresFile,
  safeParseFiguresFile,
} from "../figures-file/parse-figures-file.ts";
export { parseLock } from "../lock/parse-lock.ts";
export {
  type CheckedContent,
  type ContentProblem,
  checkContent,
} from "../yaml/check-content.ts";
export { type LocatedContent, parseLocatedYaml } from "../yaml/parse-located-yaml.ts";
