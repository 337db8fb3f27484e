import { parentPort, workerData } from "node:worker_threads";
import { type CsvSegment, countSegment } from "./csv-segment.ts";

// The thread behind `csvFileEngine`: counts the segment it was started with, tells of each chunk, and answers at the end.
const counted = await countSegment(workerData as CsvSegment, (chunk) =>
  parentPort?.postMessage(chunk),
);
const { places, counts } = counted.parts.cells.cells;
parentPort?.postMessage({ counted }, [
  counts.buffer as ArrayBuffer,
  ...places.map(({ buffer }) => buffer as ArrayBuffer),
]);
