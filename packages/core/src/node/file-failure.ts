import type { Text } from "../diagnostic/text.ts";
import { TyleError } from "../diagnostic/tyle-error.ts";

/** What the system calls a failure, in the words of a person who named the file. */
const reasons: Readonly<Record<string, Text>> = {
  EACCES: { en: "permission is denied", vi: "không có quyền truy cập" },
  EBUSY: { en: "another program uses it", vi: "chương trình khác đang dùng" },
  EEXIST: { en: "there is a file of that name", vi: "đã có tệp trùng tên" },
  EISDIR: { en: "it is a folder", vi: "đây là thư mục" },
  ENAMETOOLONG: { en: "the name is too long", vi: "tên quá dài" },
  ENOENT: { en: "there is no such folder", vi: "không có thư mục này" },
  ENOSPC: { en: "the disk is full", vi: "ổ đĩa đã đầy" },
  ENOTDIR: { en: "its folder is a file", vi: "thư mục chứa lại là một tệp" },
  EPERM: { en: "permission is denied", vi: "không có quyền truy cập" },
  EROFS: { en: "the disk can only be read", vi: "ổ đĩa chỉ cho đọc" },
};

/** Says why a file cannot be read: as `io/not-found` where there is none, else as `io/unreadable`. */
export function unreadable(path: string, cause: unknown): TyleError {
  const code = codeOf(cause);
  if (code === "ENOENT" || code === "ENOTDIR") {
    const text = { en: `There is no file "${path}".`, vi: `Không có tệp "${path}".` };
    return new TyleError("io/not-found", text, { cause });
  }
  const reason = reasonOf(cause);
  return new TyleError(
    code === "EISDIR" ? "io/not-found" : "io/unreadable",
    {
      en: `"${path}" cannot be read: ${reason.en}.`,
      vi: `Không đọc được "${path}": ${reason.vi}.`,
    },
    { cause },
  );
}

/** Says why a file or a folder cannot be written, as `io/unwritable`. */
export function unwritable(path: string, cause: unknown): TyleError {
  const reason = reasonOf(cause);
  return new TyleError(
    "io/unwritable",
    {
      en: `"${path}" cannot be written: ${reason.en}.`,
      vi: `Không ghi được "${path}": ${reason.vi}.`,
    },
    { cause },
  );
}

const codeOf = (cause: unknown): string =>
  cause instanceof Error && "code" in cause ? String(cause.code) : "";

function reasonOf(cause: unknown): Text {
  const [message = ""] = (cause instanceof Error ? cause.message : String(cause)).split("\n", 1);
  return reasons[codeOf(cause)] ?? { en: message, vi: message };
}
