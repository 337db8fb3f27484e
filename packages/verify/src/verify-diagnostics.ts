import { defineDiagnostics, diagnostic, type RoundingMode, type Text } from "@tyle/core";

/** A figure and what was recomputed in its place, written for a person. */
interface Compared {
  readonly printed: string;
  readonly computed: Text;
}

const shown = { printed: "70,4%", computed: { vi: "70,412%", en: "70.412%" } };

const modeWords: Record<Exclude<RoundingMode, "half-up"> | "padded-zero", Text> = {
  "half-even": { vi: "làm tròn về chữ số chẵn", en: "rounding half to even" },
  truncate: { vi: "cắt bớt chữ số", en: "cutting digits off" },
  away: { vi: "làm tròn lên", en: "rounding up" },
  "padded-zero": {
    vi: "làm tròn ít chữ số hơn rồi thêm số 0",
    en: "rounding to fewer digits and adding zeros",
  },
};

/** What was claimed of a multiple, and what it is. */
interface Claimed {
  readonly claim: Text;
  readonly computed: Text;
}

const timesExample: Claimed = {
  claim: { vi: "hơn 200 lần", en: "more than 200 times" },
  computed: { vi: "từ 190,14 lần đến 266,60 lần", en: "from 190.14 times to 266.60 times" },
};

const none = { vi: "Không cần làm gì.", en: "Nothing to do." };

/** Why a check of a figure ended as it did. */
export const verifyDiagnostics = defineDiagnostics({
  "check/exact": diagnostic({
    severity: "info",
    message: ({ printed }: { printed: string }) => ({
      en: `${printed} is exactly what its operands give.`,
      vi: `${printed} đúng bằng kết quả tính từ các số thành phần.`,
    }),
    hint: none,
    example: { printed: "5.809" },
  }),
  "check/rounded": diagnostic({
    severity: "info",
    message: ({ printed, computed }: Compared) => ({
      en: `${computed.en} rounds to ${printed}.`,
      vi: `${computed.vi} làm tròn thành ${printed}.`,
    }),
    hint: none,
    example: shown,
  }),
  "check/other-rounding": diagnostic({
    severity: "warning",
    message: ({ printed, computed, mode }: Compared & { mode: keyof typeof modeWords }) => ({
      en: `${computed.en} becomes ${printed} only by ${modeWords[mode].en}.`,
      vi: `${computed.vi} chỉ thành ${printed} nếu ${modeWords[mode].vi}.`,
    }),
    hint: {
      en: "Round half-up, once, and keep the decimals equal within one report.",
      vi: "Hãy làm tròn một lần theo quy tắc thông thường và giữ số chữ số thập phân thống nhất trong báo cáo.",
    },
    example: {
      printed: "13,05%",
      computed: { vi: "13,0580%", en: "13.0580%" },
      mode: "truncate",
    },
  }),
  "check/within": diagnostic({
    severity: "info",
    message: ({ printed, computed }: Compared) => ({
      en: `${printed} is possible: the operands, rounded as they are, give ${computed.en}.`,
      vi: `${printed} có thể đúng: các số thành phần (đã làm tròn) cho kết quả ${computed.vi}.`,
    }),
    hint: {
      en: "Publish the exact operands to have it confirmed.",
      vi: "Hãy công bố các số thành phần chính xác để có thể xác nhận.",
    },
    example: {
      printed: "97,4%",
      computed: { vi: "từ 97,335% đến 97,51%", en: "from 97.335% to 97.51%" },
    },
  }),
  "check/off": diagnostic({
    severity: "error",
    message: ({ printed, computed, by }: Compared & { by: Text }) => ({
      en: `${printed} is wrong: its operands give ${computed.en}, off by ${by.en}.`,
      vi: `${printed} không đúng: các số thành phần cho kết quả ${computed.vi}, lệch ${by.vi}.`,
    }),
    hint: {
      en: "Compare the figure and its operands with the source; one of them is wrong or they are of different scope.",
      vi: "Hãy đối chiếu số này và các số thành phần với nguồn; có số sai hoặc khác phạm vi.",
    },
    example: {
      printed: "88,9%",
      computed: { vi: "75,316%", en: "75.316%" },
      by: { vi: "13,584 điểm phần trăm", en: "13.584 percentage points" },
    },
  }),
  "word/holds": diagnostic({
    severity: "info",
    message: ({ printed, computed }: Compared) => ({
      en: `"${printed}" is true of ${computed.en}.`,
      vi: `"${printed}" đúng với ${computed.vi}.`,
    }),
    hint: none,
    example: { printed: "gần 90%", computed: { vi: "89,999%", en: "89.999%" } },
  }),
  "word/loose": diagnostic({
    severity: "warning",
    message: ({ printed, computed }: Compared) => ({
      en: `"${printed}" is said loosely of ${computed.en}.`,
      vi: `"${printed}" là cách nói thoáng cho ${computed.vi}.`,
    }),
    hint: {
      en: "Print a nearer number with the word.",
      vi: "Hãy dùng con số sát hơn đi kèm từ này.",
    },
    example: { printed: "gần 90%", computed: { vi: "85%", en: "85%" } },
  }),
  "word/not-certain": diagnostic({
    severity: "warning",
    message: ({ printed, computed }: Compared) => ({
      en: `"${printed}" is not certain: what was printed allows ${computed.en}.`,
      vi: `"${printed}" chưa chắc chắn: số liệu đã in cho phép ${computed.vi}.`,
    }),
    hint: {
      en: "Use the exact operands, or a limit that all possible values keep.",
      vi: "Hãy dùng số thành phần chính xác, hoặc nêu mức mà mọi giá trị có thể đều đạt.",
    },
    example: {
      printed: "hơn 200 lần",
      computed: { vi: "từ 190,14 lần đến 266,60 lần", en: "from 190.14 times to 266.60 times" },
    },
  }),
  "word/fails": diagnostic({
    severity: "error",
    message: ({ printed, computed }: Compared) => ({
      en: `"${printed}" is not true of ${computed.en}.`,
      vi: `"${printed}" không đúng với ${computed.vi}.`,
    }),
    hint: {
      en: "Correct the number or the word before it.",
      vi: "Hãy sửa con số hoặc từ đứng trước nó.",
    },
    example: { printed: "hơn 90%", computed: { vi: "89,9965%", en: "89.9965%" } },
  }),
  "check/zero-total": diagnostic({
    severity: "warning",
    message: ({ printed }: { printed: string }) => ({
      en: `${printed} cannot be checked: a share of 0 is not defined.`,
      vi: `${printed} không kiểm tra được: tỷ lệ trên tổng bằng 0 không xác định.`,
    }),
    hint: {
      en: "Print a dash where there was nothing to count.",
      vi: "Hãy ghi dấu gạch ngang khi không có gì để đếm.",
    },
    example: { printed: "0%" },
  }),
  "times/certain": diagnostic({
    severity: "info",
    message: ({ claim, computed }: Claimed) => ({
      en: `"${claim.en}" is certain: it is ${computed.en}.`,
      vi: `"${claim.vi}" là chắc chắn: kết quả ${computed.vi}.`,
    }),
    hint: none,
    example: timesExample,
  }),
  "times/not-certain": diagnostic({
    severity: "warning",
    message: ({ claim, computed }: Claimed) => ({
      en: `"${claim.en}" is not certain: it is ${computed.en}.`,
      vi: `"${claim.vi}" chưa chắc chắn: kết quả ${computed.vi}.`,
    }),
    hint: {
      en: "Claim no more than the lower end, or use the exact operands.",
      vi: "Hãy chỉ nêu mức không quá đầu dưới của khoảng, hoặc dùng số thành phần chính xác.",
    },
    example: timesExample,
  }),
  "times/impossible": diagnostic({
    severity: "error",
    message: ({ claim, computed }: Claimed) => ({
      en: `"${claim.en}" is wrong: it is ${computed.en}.`,
      vi: `"${claim.vi}" không đúng: kết quả ${computed.vi}.`,
    }),
    hint: {
      en: "Correct the multiple or the figures behind it.",
      vi: "Hãy sửa số lần hoặc các số liệu dùng để tính.",
    },
    example: timesExample,
  }),
});
