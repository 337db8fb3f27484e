import { parentPort, workerData } from "node:worker_threads";
import { type CsvSegment, countSegment } from "./csv-segment.ts";

// The thread behind `csvFileEngine`: counts the segment it was started with and answers with one message.
const counted = countSegment(workerData as CsvSegment, (bytes) =>
  parentPort?.postMessage({ bytes }),
);
const { places, counts } = counted.parts.cells.cells;
parentPort?.postMessage({ counted }, [
  counts.buffer as ArrayBuffer,
  ...places.map(({ buffer }) => buffer as ArrayBuffer),
]);
