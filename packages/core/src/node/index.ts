export { type CsvFileEngineOptions, csvFileEngine } from "./csv-file-engine.ts";
export { type FileSourceOptions, fileSource } from "./file-source.ts";
