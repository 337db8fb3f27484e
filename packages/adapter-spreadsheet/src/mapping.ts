// Apart from the readers, since guarding a mapping takes a library that most programs need not load.
export { type LocateInMapping, parseTableMapping } from "./mapping/parse-table-mapping.ts";
