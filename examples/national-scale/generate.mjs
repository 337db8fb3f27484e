// Writes a list of synthetic dossiers as a portal exports it, and what a correct count of it must give.
import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";

const units = 10_600;
const months = 12;
const channels = [
  ["Trực tuyến", "online"],
  ["Trực tiếp", "direct"],
  ["Bưu chính", "postal"],
];
const heading =
  "ma_ho_so,ma_tthc,ten_tthc,co_quan,ma_don_vi,kenh,muc_do,ngay_tiep_nhan,han_tra,ngay_tra,trang_thai\n";
const names = [
  "Đăng ký khai sinh",
  '"Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam cấp"',
  '"Đăng ký quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất"',
  '"Cấp lại văn bằng, chứng chỉ ""bản gốc"" đã bị mất"',
];

/** The same numbers on every machine: mulberry32. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

const two = (value) => String(value).padStart(2, "0");
const dateText = (day) => {
  const date = new Date(Date.UTC(2025, 0, 1 + day));
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
};
const days = Array.from({ length: 500 }, (_, day) => dateText(day));
const monthOf = days.map((text) => Number(text.slice(3, 5)) - 1);

/**
 * Writes the file unless it is there already.
 *
 * @param {string} path
 * @param {number} rows
 * @param {(rows: number) => void} onProgress
 * @returns {string} the digest of the correct counts: lines of unit, month, channel, received, on time, sorted.
 */
export function generate(path, rows, onProgress = () => {}) {
  const digestPath = `${path}.digest`;
  if (existsSync(path) && existsSync(digestPath)) return readFileSync(digestPath, "utf8");
  const next = numbers(1);
  const received = new Uint32Array(units * months * channels.length);
  const onTime = new Uint32Array(received.length);
  const file = openSync(path, "w");
  let text = heading;
  for (let row = 0; row < rows; row += 1) {
    const unit = Math.floor((next() / 2 ** 32) ** 2 * units);
    const channel = next() % 100 < 51 ? 0 : next() % 10 < 8 ? 1 : 2;
    const day = next() % 365;
    const due = day + 1 + (next() % 30);
    const kind = next() % 100;
    const end = kind < 11 ? -1 : kind < 94 ? day + (next() % (due - day)) : due + 1 + (next() % 20);
    const cell = (unit * months + monthOf[day]) * channels.length + channel;
    received[cell] += 1;
    if (end >= 0 && end <= due) onTime[cell] += 1;
    const code = String(unit + 1).padStart(5, "0");
    const status = end < 0 ? "Đang xử lý" : "Đã trả kết quả";
    const name = names[next() % names.length];
    const ended = end < 0 ? "" : `${days[end]} 16:30`;
    text += `H${code}-25-${String(row).padStart(9, "0")},1.${String(1000 + (next() % 1500)).padStart(6, "0")},${name},Trung tâm Phục vụ hành chính công số ${code},${code},${channels[channel][0]},Toàn trình,${days[day]} 08:15,${days[due]} 17:00,${ended},${status}\n`;
    if (text.length > 1 << 20) {
      writeSync(file, text);
      text = "";
      onProgress(row);
    }
  }
  writeSync(file, text);
  closeSync(file);
  const digest = digestOfCounts(received, onTime);
  writeFileSync(digestPath, digest);
  return digest;
}

function digestOfCounts(received, onTime) {
  const lines = [];
  for (const [cell, count] of received.entries()) {
    if (count === 0) continue;
    const channel = channels[cell % channels.length][1];
    const month = (Math.floor(cell / channels.length) % months) + 1;
    const unit = Math.floor(cell / channels.length / months) + 1;
    lines.push(
      `${String(unit).padStart(5, "0")}\t2025-${two(month)}\t${channel}\t${count}\t${onTime[cell]}\n`,
    );
  }
  return createHash("sha256").update(lines.sort().join("")).digest("hex");
}

/** The digest of what somebody counted, to be compared. @param {Iterable<readonly unknown[]>} rows */
export function digestOf(rows) {
  const lines = Array.from(rows, (row) => `${row.join("\t")}\n`);
  return createHash("sha256").update(lines.sort().join("")).digest("hex");
}
