import { formatCounted } from "@tyle/core";

const units = (count: number): string => formatCounted(count, "unit");

/** The sentences of text alternatives. */
export const describeWords = {
  vi: {
    kinds: {
      ranked: (units: number) => `Biểu đồ thanh xếp hạng ${units} đơn vị`,
      bullet: (units: number) => `Biểu đồ so ${units} đơn vị với mục tiêu`,
      map: (units: number) => `Bản đồ ${units} đơn vị tô theo mức`,
      trend: (units: number) => `Biểu đồ diễn biến theo thời gian, ${units} đơn vị`,
      multiples: (units: number) => `${units} biểu đồ nhỏ diễn biến theo thời gian, cùng thang đo`,
      heat: (units: number) => `Bảng tô màu ${units} đơn vị theo kỳ`,
      slope: (units: number) => `Biểu đồ thay đổi giữa hai kỳ của ${units} đơn vị`,
    },
    highest: "Cao nhất",
    lowest: "Thấp nhất",
    perhaps: { highest: "Cao nhất có thể là", lowest: "Thấp nhất có thể là" },
    values: "giá trị",
    missing: (count: number) => `${count} ô chưa có số liệu.`,
    target: (text: string, met: number, open: number) =>
      `Mục tiêu ${text}: ${met || "chưa có"} đơn vị đạt${open > 0 ? `, ${open} chưa xác định được` : ""}.`,
    targets: "Mục tiêu",
    break: (period: string, why: string) => `Trước ${period} chuỗi số liệu gián đoạn, ${why}.`,
    changes: (up: number, down: number, open: number) =>
      `${up} đơn vị tăng, ${down} đơn vị giảm${open > 0 ? `, ${open} chưa xác định được` : ""}.`,
  },
  en: {
    kinds: {
      ranked: (count: number) => `Bar chart ranking ${units(count)}`,
      bullet: (count: number) => `Chart of ${units(count)} beside the target`,
      map: (count: number) => `Map of ${units(count)}, coloured by class`,
      trend: (count: number) => `Chart over time of ${units(count)}`,
      multiples: (count: number) =>
        `${formatCounted(count, "small chart")} over time, on one scale`,
      heat: (count: number) => `Coloured table of ${units(count)} by period`,
      slope: (count: number) => `Chart of the change of ${units(count)} between two periods`,
    },
    highest: "Highest",
    lowest: "Lowest",
    perhaps: { highest: "Highest may be", lowest: "Lowest may be" },
    values: "values",
    missing: (count: number) => `${count} without a value.`,
    target: (text: string, met: number, open: number) =>
      `Target ${text}: met by ${met || "none"}${open > 0 ? `, not to be told for ${open}` : ""}.`,
    targets: "Targets",
    break: (period: string, why: string) => `The series breaks before ${period}: ${why}.`,
    changes: (up: number, down: number, open: number) =>
      `${up} rise, ${down} fall${open > 0 ? `, not to be told for ${open}` : ""}.`,
  },
} as const;
