import { type Stats, statSync } from "node:fs";
import { TyleError } from "../diagnostic/tyle-error.ts";
import { unreadable } from "./file-failure.ts";

/**
 * Looks at a file that somebody named, and refuses what is none.
 *
 * @throws {TyleError} `io/not-found` for nothing, a folder or a device; `io/unreadable` where it cannot be seen.
 * @example
 * statFile("data/xa-2022.csv").size // 1234
 */
export function statFile(path: string): Stats {
  const stat = see(path);
  if (stat.isFile()) return stat;
  throw new TyleError("io/not-found", {
    en: `"${path}" is a ${stat.isDirectory() ? "folder" : "device"}, not a file.`,
    vi: `"${path}" là ${stat.isDirectory() ? "thư mục" : "thiết bị"}, không phải tệp.`,
  });
}

function see(path: string): Stats {
  try {
    return statSync(path);
  } catch (cause) {
    throw unreadable(path, cause);
  }
}
