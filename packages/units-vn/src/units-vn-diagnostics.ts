import { defineDiagnostics, diagnostic, type Text } from "@tyle/core";
import type { MatchNeed } from "./match/name-match.ts";

/** What can be noted about units, their history and their names. */
export const unitsVnDiagnostics = defineDiagnostics({
  "units/parts-unknown": diagnostic({
    severity: "info",
    message: ({ from, until }: { from: string; until: string }) => ({
      en: `Parts of communes that changed hands between ${from} and ${until} are not known; communes count as moved whole.`,
      vi: `Chưa có dữ liệu về việc điều chỉnh một phần xã từ ${from} đến ${until}; mỗi xã được coi là chuyển toàn bộ.`,
    }),
    hint: {
      en: "Check the resolution of the province where a small difference matters.",
      vi: "Hãy đối chiếu nghị quyết của từng tỉnh nếu sai lệch nhỏ cũng quan trọng.",
    },
    example: { from: "2023-04-10", until: "2025-03-01" },
  }),
  "units/later-unknown": diagnostic({
    severity: "info",
    message: ({ day, known }: { day: string; known: string }) => ({
      en: `Units are known as of ${known}; changes between then and ${day} are not.`,
      vi: `Danh mục đơn vị cập nhật đến ${known}; chưa có các thay đổi từ đó đến ${day}.`,
    }),
    hint: {
      en: "Look for a newer version of @tyle/units-vn where a recent change matters.",
      vi: "Hãy dùng phiên bản @tyle/units-vn mới hơn nếu cần các thay đổi gần đây.",
    },
    example: { day: "2027-01-01", known: "2026-09-20" },
  }),
  "name/unknown": diagnostic({
    severity: "warning",
    message: ({ text }: { text: string }) => ({
      en: `No unit is called "${text}".`,
      vi: `Không có đơn vị nào tên là "${text}".`,
    }),
    hint: {
      en: "Check the spelling, the kind, the day and the unit it should lie in.",
      vi: "Hãy kiểm tra chính tả, loại đơn vị, thời điểm và đơn vị cấp trên.",
    },
    example: { text: "UBND xã Cát Tiền" },
  }),
  "name/ended": diagnostic({
    severity: "warning",
    message: ({ units }: { units: readonly string[] }) => ({
      en: `The name is one of another time: ${few(units)}. On that day no unit had taken the place.`,
      vi: `Tên này thuộc thời điểm khác: ${few(units)}. Vào ngày đó không có đơn vị nào thay thế.`,
    }),
    hint: {
      en: "Take the day of the text, or look for one of the communes of the unit.",
      vi: "Hãy dùng đúng thời điểm của văn bản, hoặc tra theo từng xã của đơn vị.",
    },
    example: { units: ["Huyện Đạ Huoai (682@2024-12-01/2025-07-01)"] },
  }),
  "name/ambiguous": diagnostic({
    severity: "warning",
    message: ({
      text,
      units,
      needs,
    }: {
      text: string;
      units: readonly string[];
      needs: readonly MatchNeed[];
    }) => ({
      en: `"${text}" may be ${few(units)}. What would settle it: ${needs.map((need) => needWords[need].en).join(" or ")}.`,
      vi: `"${text}" có thể là ${few(units)}. Cần biết thêm ${needs.map((need) => needWords[need].vi).join(" hoặc ")}.`,
    }),
    hint: {
      en: "Add what is missing to the text, or as a day or a parent of the search.",
      vi: "Hãy bổ sung thông tin còn thiếu vào tên, hoặc nêu ngày, đơn vị cấp trên khi tra cứu.",
    },
    example: {
      text: "Cát Tiên",
      units: ["Huyện Cát Tiên (683@2022-10-01)", "Xã Cát Tiên (25159@2025-07-01)"],
      needs: ["date", "kind"],
    },
  }),
  "name/divided": diagnostic({
    severity: "warning",
    message: ({ text, units }: { text: string; units: readonly string[] }) => ({
      en: `What "${text}" names is on that day divided between ${few(units)}.`,
      vi: `Vào ngày đó, đơn vị tên "${text}" thuộc nhiều đơn vị: ${few(units)}.`,
    }),
    hint: {
      en: "Nothing in a name tells the parts apart: choose the unit, or take the day of the text.",
      vi: "Không thể phân biệt các phần qua tên gọi: hãy chọn đơn vị, hoặc dùng đúng thời điểm của văn bản.",
    },
    example: {
      text: "Phường Cát Linh",
      units: ["Phường Giảng Võ (00025@2025-07-01)", "Phường Ô Chợ Dừa (00190@2025-07-01)"],
    },
  }),
});

const needWords: Readonly<Record<MatchNeed, Text>> = {
  date: { en: "the date", vi: "ngày" },
  kind: { en: "the kind", vi: "loại đơn vị" },
  parent: { en: "the parent", vi: "đơn vị cấp trên" },
  spelling: { en: "the full spelling", vi: "tên viết đủ dấu" },
};

const few = (units: readonly string[]): string =>
  units.length > 5 ? `${units.slice(0, 4).join(", ")}, +${units.length - 4}` : units.join(", ");
