// Apart from the readers, since guarding a mapping takes a library that most programs need not load.
export { parseTableMapping } from "./mapping/parse-table-mapping.ts";
