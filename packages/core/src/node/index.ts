export { type CsvFileEngineOptions, csvFileEngine } from "./csv-file-engine.ts";
export { unreadable, unwritable } from "./file-failure.ts";
export { type FileSourceOptions, fileSource } from "./file-source.ts";
export { statFile } from "./stat-file.ts";
