import { type Text, TyleError } from "@tyle/core";

/** What an error of the server means for an answer, and what to do. */
interface Advice extends Text {
  readonly codes: readonly string[];
  /** Of errors of the same number, those that say this. */
  readonly says?: RegExp;
}

/** What the client says where it stops waiting. */
const timeout = /^Timeout error\.$/;

const advices: readonly Advice[] = [
  {
    codes: ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EHOSTUNREACH"],
    en: "No server answers there: check its address, and that it runs.",
    vi: "Không có máy chủ nào trả lời ở đó: hãy kiểm tra địa chỉ và máy chủ có đang chạy không.",
  },
  {
    codes: [""],
    says: timeout,
    en: "The server did not end within the client's request_timeout (10 minutes where no client is passed), so there is no answer.",
    vi: "Máy chủ chưa xử lý xong trong thời hạn request_timeout của client (10 phút nếu không truyền client), nên không có kết quả.",
  },
  {
    codes: ["164"],
    says: /setting/i,
    en: "The user may not send settings (readonly = 1), so a partial answer could not be refused; use readonly = 2.",
    vi: "Người dùng không được gửi thiết lập (readonly = 1) nên không thể chặn kết quả thiếu; hãy dùng readonly = 2.",
  },
  {
    codes: ["164"],
    en: "The user may only read; loading dossiers takes one who may make tables.",
    vi: "Người dùng chỉ được đọc; để nạp hồ sơ cần người dùng được tạo bảng.",
  },
  {
    codes: ["158", "159", "160", "191", "307", "396"],
    en: "A limit of the user's profile, such as max_execution_time or max_rows_to_read, ended the count before it had seen every row; the rest is missing, so there is no answer. Raise the limit.",
    vi: "Một giới hạn trong cấu hình của người dùng, như max_execution_time hoặc max_rows_to_read, đã ngắt việc đếm trước khi đọc hết các dòng; phần còn lại bị thiếu nên không có kết quả. Hãy nâng giới hạn.",
  },
  {
    codes: ["209", "210", "279"],
    en: "The shard at this address does not answer; its dossiers are missing, so there is no answer.",
    vi: "Máy chủ ở địa chỉ này không trả lời; thiếu hồ sơ của máy chủ đó nên không có kết quả.",
  },
];

/** Tells a failure of the server in one line, with what it means. */
export function clickhouseFailure(cause: unknown): TyleError {
  const reason = reasonOf(cause);
  const code = codeOf(cause, reason);
  const advice = advices.find(
    ({ codes, says }) => codes.includes(code) && (says?.test(reason) ?? true),
  );
  const tell = (language: keyof Text): string =>
    `ClickHouse: ${advice ? `${reason.replace(/[^.]$/, "$&.")} ${advice[language]}` : reason}`;
  return new TyleError("engine/failed", { en: tell("en"), vi: tell("vi") }, { cause });
}

/** Whether the client stopped waiting. */
export const isTimeout = (cause: unknown): boolean => timeout.test(reasonOf(cause));

/** Whether the server does not know a setting. */
export const isUnknownSetting = (cause: unknown): boolean =>
  codeOf(cause, reasonOf(cause)) === "115";

/** A shard that is down stands in the lines below the first, once for each try. */
function reasonOf(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  const lines = text.split("\n").map((line) => line.replace(/,? ?e\.what\(\) = .*$/, "").trim());
  return [...new Set(lines.filter((line) => line !== ""))].join(" ");
}

/** The client takes the number out of messages of new servers; those of old ones begin with it. */
const codeOf = (cause: unknown, reason: string): string =>
  cause instanceof Error && "code" in cause
    ? String(cause.code)
    : (/^Code: (\d+)/.exec(reason)?.[1] ?? "");
