import type { Form, FormColumn } from "./form.ts";

const leaf = (path: readonly string[]): string => path.at(-1) ?? "";

const count = (id: string, heading: string, word: RegExp): FormColumn => ({
  id,
  kind: "count",
  heading,
  matches: (path) => word.test(leaf(path)) && isOfDossiers(path.join(" ")),
});

/** Tables of procedures count what is offered, and may have dossiers beside it. */
const isOfDossiers = (path: string): boolean =>
  !/tỷ lệ|tỉ lệ|%/.test(path) && (/hồ sơ/.test(path) || !/tthc|thủ tục|dịch vụ công/.test(path));

/**
 * The table of provincial portals, "Bảng thống kê tiếp nhận hồ sơ trực tuyến": counts by channel, and the share of
 * online dossiers in percent.
 */
export const channelTable: Form = {
  name: "channel-table",
  columns: [
    {
      id: "label",
      kind: "text",
      heading: "Tên đơn vị",
      matches: (path) => /đơn vị|cơ quan|lĩnh vực/.test(leaf(path)),
    },
    count("total", "Tổng số", /^tổng/),
    count("online", "Trực tuyến", /trực tuyến|qua mạng/),
    count("direct", "Trực tiếp", /trực tiếp/),
    { ...count("postal", "BCCI", /bcci|bưu chính/), isOptional: true },
    {
      id: "online-share",
      kind: "percent",
      heading: "Tỷ lệ hồ sơ nộp trực tuyến",
      matches: (path) =>
        /t[ỷỉ] lệ/.test(path.join(" ")) && !/toàn trình|đánh giá/.test(path.join(" ")),
    },
  ],
  sums: [{ whole: "total", parts: ["online", "direct", "postal"] }],
  shares: [{ rate: "online-share", part: "online", whole: "total" }],
};
