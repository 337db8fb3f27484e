import { defineDiagnostics, diagnostic, type Text } from "@tyle/core";

const check = {
  en: "Make the chart with the functions of this package, or correct the values it was changed to.",
  vi: "Hãy tạo biểu đồ bằng các hàm của gói này, hoặc sửa lại giá trị đã bị thay đổi.",
};

const place: Text = { vi: "Xã Nam Ninh", en: "Xã Nam Ninh" };

/** Where a chart says something else than its numbers. */
export const reportingDiagnostics = defineDiagnostics({
  "chart/missing-drawn": diagnostic({
    severity: "error",
    message: ({ place }: { place: Text }) => ({
      en: `${place.en} has no value but would be drawn as one.`,
      vi: `${place.vi} không có giá trị nhưng lại được vẽ như có.`,
    }),
    hint: check,
    example: { place },
  }),
  "chart/value-contradicts-exact": diagnostic({
    severity: "error",
    message: ({ place, drawn, exact }: { place: Text; drawn: string; exact: string }) => ({
      en: `${place.en} would be drawn at ${drawn}, while its exact value is ${exact}.`,
      vi: `${place.vi} được vẽ ở ${drawn}, trong khi giá trị chính xác là ${exact}.`,
    }),
    hint: check,
    example: { place, drawn: "0", exact: "3/1250" },
  }),
  "chart/text-says-zero": diagnostic({
    severity: "error",
    message: ({ place, text }: { place: Text; text: string }) => ({
      en: `${place.en} is printed as "${text}" but is not 0.`,
      vi: `${place.vi} được ghi là "${text}" nhưng không bằng 0.`,
    }),
    hint: {
      en: 'Print more decimals, or "<0,01%".',
      vi: 'Hãy ghi thêm chữ số thập phân, hoặc ghi "<0,01%".',
    },
    example: { place, text: "0%" },
  }),
  "chart/arrow-against-difference": diagnostic({
    severity: "error",
    message: ({ place, direction }: { place: Text; direction: string }) => ({
      en: `The arrow of ${place.en} points ${direction}, which its exact difference does not bear out.`,
      vi: `Mũi tên của ${place.vi} chỉ hướng "${direction}", không khớp với chênh lệch chính xác.`,
    }),
    hint: check,
    example: { place, direction: "up" },
  }),
  "chart/rank-not-certain": diagnostic({
    severity: "error",
    message: ({ place, shown, certain }: { place: Text; shown: string; certain: string }) => ({
      en: `${place.en} is ranked ${shown}, while its values allow ${certain}.`,
      vi: `${place.vi} được xếp hạng ${shown}, trong khi số liệu cho phép hạng ${certain}.`,
    }),
    hint: check,
    example: { place, shown: "3", certain: "3–4" },
  }),
  "chart/line-across-scopes": diagnostic({
    severity: "error",
    message: ({ a, b }: { a: Text; b: Text }) => ({
      en: `One line joins ${a.en} and ${b.en}, which differ in unit or scope.`,
      vi: `Một đường nối ${a.vi} với ${b.vi}, là hai đơn vị hoặc hai phạm vi khác nhau.`,
    }),
    hint: check,
    example: { a: place, b: place },
  }),
  "json-stat/contradicts-extension": diagnostic({
    severity: "error",
    message: ({ path, found }: { path: string; found: string }) => ({
      en: `In the JSON-stat document, ${path} is ${found}, which its extension.tyle does not bear out.`,
      vi: `Trong tài liệu JSON-stat, ${path} là ${found}, không khớp với extension.tyle.`,
    }),
    hint: {
      en: "Write the document again with toJsonStat; it is not meant to be changed by hand.",
      vi: "Hãy ghi lại tài liệu bằng toJsonStat; không sửa tay tài liệu này.",
    },
    example: { path: "/value/0", found: "7" },
  }),
});
