import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { unreadable, unwritable } from "./file-failure.ts";
import { statFile } from "./stat-file.ts";

const folder = mkdtempSync(join(tmpdir(), "tyle-failure-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, "a.csv");
writeFileSync(file, "a");

const failed = (code: string): Error =>
  Object.assign(new Error(`${code}: as Node says it`), { code });

describe("statFile", () => {
  it("sees a file", () => {
    expect(statFile(file).size).toBe(1);
  });

  it.each([
    [join(folder, "none.csv"), "io/not-found", "There is no file", "Không có tệp"],
    [join(file, "within.csv"), "io/not-found", "There is no file", "Không có tệp"],
    [folder, "io/not-found", "is a folder, not a file", "là thư mục, không phải tệp"],
    ["/dev/null", "io/not-found", "is a device, not a file", "là thiết bị, không phải tệp"],
    [join(folder, "x".repeat(5000)), "io/unreadable", "the name is too long", "tên quá dài"],
  ])("refuses %s", (path, code, en, vi) => {
    const text = { en: expect.stringContaining(en), vi: expect.stringContaining(vi) };
    expect(() => statFile(path)).toThrow(expect.objectContaining({ code, text }));
  });
});

describe("a file that failed", () => {
  it.each([
    ["EACCES", "permission is denied", "không có quyền truy cập"],
    ["EISDIR", "it is a folder", "đây là thư mục"],
    ["ENOSPC", "the disk is full", "ổ đĩa đã đầy"],
    ["EBUSY", "another program uses it", "chương trình khác đang dùng"],
  ])("is told in words: %s", (code, en, vi) => {
    expect(unreadable("a", failed(code)).text).toEqual({
      en: `"a" cannot be read: ${en}.`,
      vi: `Không đọc được "a": ${vi}.`,
    });
    expect(unwritable("a", failed(code))).toMatchObject({
      code: "io/unwritable",
      text: { en: `"a" cannot be written: ${en}.`, vi: `Không ghi được "a": ${vi}.` },
    });
  });

  it("keeps the words of a failure that is not known, and its cause", () => {
    const cause = failed("EIO");
    const error = unreadable("a", cause);
    expect(error.message).toBe('"a" cannot be read: EIO: as Node says it.');
    expect(error.cause).toBe(cause);
    expect(unwritable("a", "odd\nmore").message).toBe('"a" cannot be written: odd.');
  });

  it("does not exist, or its folder does not", () => {
    expect(unreadable("a", failed("ENOENT")).code).toBe("io/not-found");
    expect(unwritable("a/b", failed("ENOENT")).message).toContain("there is no such folder");
  });
});
