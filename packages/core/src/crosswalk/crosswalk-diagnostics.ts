import { defineDiagnostics, diagnostic } from "../diagnostic/diagnostic.ts";

/** What can keep a count from being moved to the units of another day. */
export const crosswalkDiagnostics = defineDiagnostics({
  "crosswalk/no-link": diagnostic({
    severity: "warning",
    message: ({ unit }: { unit: string }) => ({
      en: `No unit of the other day takes the count of ${unit}.`,
      vi: `Không có đơn vị nào ở ngày kia tiếp nhận số liệu của ${unit}.`,
    }),
    hint: {
      en: "It is of another day, or it ended without a successor of its level. Its count is left out.",
      vi: "Đơn vị thuộc ngày khác, hoặc đã kết thúc mà không có đơn vị cùng cấp thay thế. Số liệu này không được tính.",
    },
    example: { unit: "683@2022-10-01" },
  }),
  "crosswalk/divided": diagnostic({
    severity: "error",
    message: ({ units, divided }: { units: readonly string[]; divided: readonly string[] }) => ({
      en: `No exact count for each of ${few(units)}: ${few(divided)} came to several of them. Only their sum is exact.`,
      vi: `Không có số đếm chính xác cho từng đơn vị ${few(units)}: ${few(divided)} đã chia về nhiều đơn vị. Chỉ tổng của cả nhóm là chính xác.`,
    }),
    hint: {
      en: "Compare the group as a whole, or give weights; what is computed with weights is marked as estimated.",
      vi: "Hãy so sánh cả nhóm, hoặc cung cấp trọng số; kết quả tính theo trọng số được ghi là ước tính.",
    },
    example: { units: ["Phường A", "Phường B"], divided: ["Phường C"] },
  }),
  "crosswalk/weights-missing": diagnostic({
    severity: "error",
    message: ({ units, divided }: { units: readonly string[]; divided: readonly string[] }) => ({
      en: `The weights do not say how ${few(divided)} is divided between ${few(units)}. Only their sum is exact.`,
      vi: `Trọng số không cho biết ${few(divided)} chia thế nào giữa ${few(units)}. Chỉ tổng của cả nhóm là chính xác.`,
    }),
    hint: {
      en: "Give each link of a divided unit a weight of 0 or more, and at least one of them more than 0.",
      vi: "Hãy cho mỗi liên kết của đơn vị bị chia một trọng số không âm, trong đó ít nhất một trọng số lớn hơn 0.",
    },
    example: { units: ["Phường A", "Phường B"], divided: ["Phường C"] },
  }),
});

/** The first of many names. */
const few = (names: readonly string[]): string =>
  names.length > 4 ? `${names.slice(0, 3).join(", ")}, +${names.length - 3}` : names.join(", ");
