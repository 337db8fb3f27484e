// Long, since it is a table: one entry a message, looked up by its code and never read through.

import {
  defineDiagnostics,
  diagnostic,
  formatCounted,
  type RoundingMode,
  type Text,
} from "@tyle/core";

/** A figure and what was recomputed in its place, written for a person. */
export interface Compared {
  readonly printed: string;
  readonly computed: Text;
}

const shown = { printed: "70,4%", computed: { vi: "70,412%", en: "70.412%" } };

/** A way of rounding other than the usual one. */
export type OtherRounding = Exclude<RoundingMode, "half-up"> | "padded-zero";

const modeWords: Record<OtherRounding, Text> = {
  "half-even": { vi: "làm tròn về chữ số chẵn", en: "rounding half to even" },
  truncate: { vi: "cắt bớt chữ số", en: "cutting digits off" },
  away: { vi: "làm tròn lên", en: "rounding up" },
  "padded-zero": {
    vi: "làm tròn ít chữ số hơn rồi thêm số 0",
    en: "rounding to fewer digits and adding zeros",
  },
};

/** What was claimed of a multiple, and what it is. */
export interface Claimed {
  readonly claim: Text;
  readonly computed: Text;
}

/** A fraction or multiple in words, and the values that the words reach. */
export interface Spoken extends Compared {
  readonly reach: Text;
}

const timesExample: Claimed = {
  claim: { vi: "hơn 200 lần", en: "more than 200 times" },
  computed: { vi: "từ 190,14 lần đến 266,60 lần", en: "from 190.14 times to 266.60 times" },
};

/** Shares of a total that no whole numbers give, with the smallest total of which they can be. */
export interface NoCounts {
  readonly printed: string;
  readonly total: bigint;
  readonly smallest: bigint | null;
}

const noCountsExample: NoCounts = { printed: "100%", total: 150n, smallest: 269n };

/** The smallest total of which shares can be, and that of which they can be all parts. */
export interface SmallestTotal {
  readonly base: string;
  readonly least: bigint;
  readonly whole: bigint | null;
}

const smallestTotalExample: SmallestTotal = { base: "phiếu", least: 35n, whole: 269n };

/** A rate with its total, and the counts that give it. */
export interface Attainable {
  readonly printed: string;
  readonly total: bigint;
  readonly counts: Text;
}

const roundHalfUp = {
  en: "Round half-up, once, and keep the decimals equal within one report.",
  vi: "Hãy làm tròn một lần theo quy tắc thông thường và giữ số chữ số thập phân thống nhất trong báo cáo.",
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
    message: ({ printed, computed, mode }: Compared & { mode: OtherRounding }) => ({
      en: `${computed.en} becomes ${printed} only by ${modeWords[mode].en}.`,
      vi: `${computed.vi} chỉ thành ${printed} nếu ${modeWords[mode].vi}.`,
    }),
    hint: roundHalfUp,
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
  "word/within-tolerance": diagnostic({
    severity: "info",
    message: ({ printed, computed, reach }: Spoken) => ({
      en: `"${printed}" is true of ${computed.en}: the words reach ${reach.en}.`,
      vi: `"${printed}" đúng với ${computed.vi}: cách nói này chỉ mức ${reach.vi}.`,
    }),
    hint: none,
    example: {
      printed: "hai phần ba",
      computed: { vi: "66%", en: "66%" },
      reach: { vi: "từ 63,33% đến 70%", en: "from 63.33% to 70%" },
    },
  }),
  "word/beyond-tolerance": diagnostic({
    severity: "error",
    message: ({ printed, computed, reach }: Spoken) => ({
      en: `"${printed}" is not true of ${computed.en}: the words reach ${reach.en}.`,
      vi: `"${printed}" không đúng với ${computed.vi}: cách nói này chỉ mức ${reach.vi}.`,
    }),
    hint: {
      en: "Print the number, or the fraction that is nearer. The words reach halfway to the next simple fraction.",
      vi: "Hãy in con số, hoặc phân số sát hơn. Mỗi cách nói chỉ dùng đến nửa đường tới phân số đơn giản kế bên.",
    },
    example: {
      printed: "hai phần ba",
      computed: { vi: "60%", en: "60%" },
      reach: { vi: "từ 63,33% đến 70%", en: "from 63.33% to 70%" },
    },
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
  "check/negative-operand": diagnostic({
    severity: "warning",
    message: ({ printed }: { printed: string }) => ({
      en: `${printed} cannot be checked: an operand is below 0.`,
      vi: `${printed} không kiểm tra được: có số thành phần nhỏ hơn 0.`,
    }),
    hint: {
      en: "Check the sign of the operands; a decrease is a change and not a share.",
      vi: "Hãy kiểm tra dấu của các số thành phần; mức giảm là thay đổi chứ không phải tỷ lệ.",
    },
    example: { printed: "5%" },
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
  "check/missing": diagnostic({
    severity: "info",
    message: ({ printed, missing }: { printed: string; missing: Text }) => ({
      en: `${printed} cannot be checked: ${missing.en} not given.`,
      vi: `${printed} chưa kiểm tra được: thiếu ${missing.vi}.`,
    }),
    hint: {
      en: "Give what is missing, as printed or as a computation over a source.",
      vi: "Hãy bổ sung phần còn thiếu, theo số đã in hoặc theo phép tính từ nguồn dữ liệu.",
    },
    example: { printed: "99%", missing: { vi: "mẫu số", en: "the denominator is" } },
  }),
  "rate/attainable": diagnostic({
    severity: "info",
    message: ({ printed, total, counts }: Attainable) => ({
      en: `${printed} of ${total} can be: it is ${counts.en}.`,
      vi: `${printed} của ${total} là có thể: ứng với ${counts.vi}.`,
    }),
    hint: { en: "Print the count beside the rate.", vi: "Hãy in kèm số đếm bên cạnh tỷ lệ." },
    example: { printed: "61,3%", total: 150n, counts: { vi: "92", en: "92" } },
  }),
  "rate/attainable-other-rounding": diagnostic({
    severity: "warning",
    message: ({ printed, total, counts, mode }: Attainable & { mode: OtherRounding }) => ({
      en: `${printed} of ${total} can only be ${counts.en}, by ${modeWords[mode].en}.`,
      vi: `${printed} của ${total} chỉ có thể là ${counts.vi}, nếu ${modeWords[mode].vi}.`,
    }),
    hint: roundHalfUp,
    example: { printed: "86,66%", total: 60n, counts: { vi: "52", en: "52" }, mode: "truncate" },
  }),
  "rate/unattainable": diagnostic({
    severity: "error",
    message: ({ printed, total }: { printed: string; total: bigint }) => ({
      en: `${printed} of ${total} is impossible: no whole number gives it.`,
      vi: `${printed} của ${total} là không thể: không có số nguyên nào cho tỷ lệ này.`,
    }),
    hint: {
      en: "Check the rate and the total; one of them is wrong.",
      vi: "Hãy kiểm tra tỷ lệ và tổng số; một trong hai số không đúng.",
    },
    example: { printed: "15,32%", total: 58n },
  }),
  "rate/implied-total": diagnostic({
    severity: "info",
    message: ({ printed, count, totals }: { printed: string; count: bigint; totals: Text }) => ({
      en: `${printed} cannot be checked without the total; ${count} is ${printed} of ${totals.en}.`,
      vi: `${printed} chưa kiểm tra được vì thiếu mẫu số; ${count} là ${printed} của ${totals.vi}.`,
    }),
    hint: {
      en: "Give the total, or name the base that several rates share.",
      vi: "Hãy bổ sung tổng số, hoặc đặt tên mẫu số chung của nhiều tỷ lệ.",
    },
    example: {
      printed: "205,6%",
      count: 12516n,
      totals: { vi: "từ 6.087 đến 6.089", en: "from 6,087 to 6,089" },
    },
  }),
  "rate/no-total": diagnostic({
    severity: "error",
    message: ({ printed, count }: { printed: string; count: bigint }) => ({
      en: `${printed} is impossible: ${count} is not that share of any whole number.`,
      vi: `${printed} là không thể: không có tổng số nguyên nào để ${count} chiếm tỷ lệ này.`,
    }),
    hint: { en: "Check the rate and the count.", vi: "Hãy kiểm tra tỷ lệ và số đếm." },
    example: { printed: "66%", count: 1n },
  }),
  "base/common": diagnostic({
    severity: "info",
    message: ({ base, totals }: { base: string; totals: Text }) => ({
      en: `All shares of "${base}" fit one total: ${totals.en}.`,
      vi: `Mọi tỷ lệ trên "${base}" khớp với một tổng số chung: ${totals.vi}.`,
    }),
    hint: { en: "Print the total.", vi: "Hãy công bố tổng số." },
    example: { base: "đại biểu", totals: { vi: "473", en: "473" } },
  }),
  "base/other-rounding": diagnostic({
    severity: "warning",
    message: ({ base, totals }: { base: string; totals: Text }) => ({
      en: `The shares of "${base}" fit one total (${totals.en}) only if some were not rounded half-up.`,
      vi: `Các tỷ lệ trên "${base}" chỉ khớp một tổng số chung (${totals.vi}) nếu có số không làm tròn thông thường.`,
    }),
    hint: roundHalfUp,
    example: { base: "học sinh", totals: { vi: "từ 2.672 đến 2.681", en: "from 2,672 to 2,681" } },
  }),
  "base/smallest": diagnostic({
    severity: "info",
    message: ({ base, least, whole }: SmallestTotal) => ({
      en: `The shares of "${base}" can be those of ${least} or more${whole === null ? "" : `; as parts of one whole, of ${whole} or more`}.`,
      vi: `Các tỷ lệ trên "${base}" cần tổng số từ ${least} trở lên${whole === null ? "" : `; nếu là các phần của một tổng thể thì từ ${whole} trở lên`}.`,
    }),
    hint: { en: "Print the total.", vi: "Hãy công bố tổng số." },
    example: smallestTotalExample,
  }),
  "base/none": diagnostic({
    severity: "error",
    message: ({ base }: { base: string }) => ({
      en: `The shares of "${base}" have no total in common.`,
      vi: `Các tỷ lệ trên "${base}" không có tổng số chung nào.`,
    }),
    hint: {
      en: "Check the counts and rates, and whether all are of the same total.",
      vi: "Hãy kiểm tra các số đếm và tỷ lệ, và xem chúng có cùng một tổng số hay không.",
    },
    example: { base: "thôn" },
  }),
  "change/points-as-percent": diagnostic({
    severity: "warning",
    message: ({ printed }: { printed: string }) => ({
      en: `"${printed}" is right in percentage points, not in percent.`,
      vi: `"${printed}" đúng theo điểm phần trăm, không đúng theo phần trăm.`,
    }),
    hint: {
      en: 'Write "percentage points" ("điểm phần trăm") where two percents are subtracted.',
      vi: 'Hãy viết "điểm phần trăm" khi lấy hiệu của hai tỷ lệ.',
    },
    example: { printed: "tăng 5%" },
  }),
  "change/zero-base": diagnostic({
    severity: "warning",
    message: ({ printed }: { printed: string }) => ({
      en: `${printed} cannot be checked: a relative change from 0 is not defined.`,
      vi: `${printed} không kiểm tra được: mức thay đổi tương đối so với 0 không xác định.`,
    }),
    hint: {
      en: "Print the difference, not the percent.",
      vi: "Hãy in số chênh lệch thay cho tỷ lệ phần trăm.",
    },
    example: { printed: "tăng 5%" },
  }),
  "change/implied-base": diagnostic({
    severity: "info",
    message: ({ printed, value }: { printed: string; value: Text }) => ({
      en: `${printed} can be: the value that is not printed must be ${value.en}.`,
      vi: `${printed} có thể đúng: giá trị không được in phải là ${value.vi}.`,
    }),
    hint: { en: "Print both values.", vi: "Hãy in cả hai giá trị." },
    example: { printed: "tăng 4,5%", value: { vi: "88", en: "88" } },
  }),
  "change/no-base": diagnostic({
    severity: "error",
    message: ({ printed }: { printed: string }) => ({
      en: `${printed} is impossible: no whole number before or after gives it.`,
      vi: `${printed} là không thể: không có số nguyên nào trước hoặc sau cho mức thay đổi này.`,
    }),
    hint: { en: "Check the change and the count.", vi: "Hãy kiểm tra mức thay đổi và số đếm." },
    example: { printed: "tăng 4,5%" },
  }),
  "count/not-whole": diagnostic({
    severity: "error",
    message: ({ printed }: { printed: string }) => ({
      en: `${printed} is no count: it is not a whole number.`,
      vi: `${printed} không thể là số đếm vì không phải số nguyên.`,
    }),
    hint: {
      en: "If it is a mean, declare it as a ratio.",
      vi: "Nếu là số bình quân, hãy khai báo loại ratio.",
    },
    example: { printed: "17,5" },
  }),
  "rank/from-lowest": diagnostic({
    severity: "warning",
    message: ({ printed }: { printed: string }) => ({
      en: `${printed} is right only when counted from the lowest value.`,
      vi: `${printed} chỉ đúng khi xếp hạng từ giá trị thấp nhất.`,
    }),
    hint: {
      en: "Say from which end the places are counted.",
      vi: "Hãy nêu rõ xếp hạng từ cao xuống hay từ thấp lên.",
    },
    example: { printed: "thứ 2" },
  }),
  "rank/beyond": diagnostic({
    severity: "error",
    message: ({ printed }: { printed: string }) => ({
      en: `${printed} is no place: it lies beyond the number of those ranked.`,
      vi: `${printed} không phải là thứ hạng: vượt quá số đơn vị được xếp hạng.`,
    }),
    hint: { en: "Check both numbers.", vi: "Hãy kiểm tra cả hai số." },
    example: { printed: "64/63" },
  }),
  "pair/other": diagnostic({
    severity: "error",
    message: ({ printed }: { printed: string }) => ({
      en: `${printed} does not name the two counts that were given.`,
      vi: `${printed} không khớp với hai số đếm đã cho.`,
    }),
    hint: { en: "Check both numbers.", vi: "Hãy kiểm tra cả hai số." },
    example: { printed: "22/56" },
  }),
  "sum/no-counts": diagnostic({
    severity: "error",
    message: ({ printed, total, smallest }: NoCounts) => ({
      en: `The shares of ${printed} cannot be those of ${total}: no whole numbers that add up to it give them${smallest === null ? "" : `; the smallest total that can be is ${smallest}`}.`,
      vi: `Các tỷ lệ của ${printed} không thể là của ${total}: không có các số nguyên nào cộng lại thành tổng này${smallest === null ? "" : `; tổng nhỏ nhất có thể là ${smallest}`}.`,
    }),
    hint: {
      en: "Check the shares and the total.",
      vi: "Hãy kiểm tra các tỷ lệ và tổng số.",
    },
    example: noCountsExample,
  }),
  "sum/smallest-whole": diagnostic({
    severity: "info",
    message: ({ printed, smallest }: { printed: string; smallest: bigint }) => ({
      en: `${printed} adds up; such shares are those of ${smallest} or more.`,
      vi: `${printed} đúng bằng tổng các phần; các tỷ lệ như vậy cần tổng số từ ${smallest} trở lên.`,
    }),
    hint: { en: "Print the total.", vi: "Hãy công bố tổng số." },
    example: { printed: "100%", smallest: 269n },
  }),
  "count/not-multiple": diagnostic({
    severity: "error",
    message: ({ count, roundedTo }: { count: string; roundedTo: bigint }) => ({
      en: `${count} is no multiple of ${roundedTo}, to which the counts here are rounded.`,
      vi: `${count} không phải bội số của ${roundedTo}, trong khi các số đếm ở đây được làm tròn đến ${roundedTo}.`,
    }),
    hint: {
      en: "Correct the count, or take `roundedTo` away.",
      vi: "Hãy sửa số đếm, hoặc bỏ `roundedTo`.",
    },
    example: { count: "103", roundedTo: 5n },
  }),
  "data/several-definitions": diagnostic({
    severity: "warning",
    message: ({ count }: { count: number }) => ({
      en: `It matches ${formatCounted(count, "definition")}, so the number does not tell which was used:`,
      vi: `Khớp với ${count} định nghĩa, nên con số không cho biết dùng cái nào:`,
    }),
    hint: {
      en: "Publish the definition with the figure.",
      vi: "Hãy công bố định nghĩa kèm theo con số.",
    },
    example: { count: 5 },
  }),
  "data/missing": diagnostic({
    severity: "warning",
    message: ({ printed }: { printed: string }) => ({
      en: `${printed} cannot be checked: the data of its computation were not given.`,
      vi: `${printed} chưa kiểm tra được: chưa có dữ liệu để tính lại.`,
    }),
    hint: {
      en: "Declare the data file under `sources`.",
      vi: "Hãy khai báo tệp dữ liệu trong mục `sources`.",
    },
    example: { printed: "70,4%" },
  }),
  "data/unusable": diagnostic({
    severity: "error",
    message: ({ problem }: { problem: Text }) => ({
      en: `Cannot be computed: ${problem.en}`,
      vi: `Không tính lại được: ${problem.vi}`,
    }),
    hint: {
      en: "Correct the computation of the figure or its source.",
      vi: "Hãy sửa phép tính của số liệu hoặc nguồn dữ liệu.",
    },
    example: {
      problem: { en: 'there is no source "a".', vi: 'không có nguồn "a".' },
    },
  }),
  "data/drifted": diagnostic({
    severity: "warning",
    message: ({ printed, before, after }: { printed: string; before: string; after: string }) => ({
      en: `${printed} was right when it was accepted (${before}); the data were revised and now give ${after}.`,
      vi: `${printed} đúng tại thời điểm chấp nhận (${before}); dữ liệu đã được sửa và nay cho ${after}.`,
    }),
    hint: {
      en: "Publish the revision, or accept the new data with --update-lock.",
      vi: "Hãy công bố số liệu điều chỉnh, hoặc chấp nhận dữ liệu mới bằng --update-lock.",
    },
    example: { printed: "70,4%", before: "5809/8250", after: "5810/8250" },
  }),
  "figures-file/not-yaml": diagnostic({
    severity: "error",
    message: ({ reason }: { reason: Text }) => ({
      en: `This is neither YAML nor JSON: ${reason.en}`,
      vi: `Không phải YAML hay JSON hợp lệ: ${reason.vi}`,
    }),
    hint: {
      en: "Check indentation, quotes and colons at this place.",
      vi: "Hãy kiểm tra thụt đầu dòng, dấu nháy và dấu hai chấm tại vị trí này.",
    },
    example: {
      reason: { en: '"a" is given twice', vi: '"a" được ghi hai lần' },
    },
  }),
  "figures-file/invalid": diagnostic({
    severity: "error",
    message: ({ path, problem }: { path: string; problem: Text }) => ({
      en: `${path}: ${problem.en}`,
      vi: `${path}: ${problem.vi}`,
    }),
    hint: {
      en: "The JSON Schema figures.schema.json lists every field.",
      vi: "Xem lược đồ figures.schema.json để biết mọi trường.",
    },
    example: {
      path: "figures[0].kind",
      problem: { en: "Invalid option", vi: "Tùy chọn không hợp lệ" },
    },
  }),
  "figures-file/duplicate-id": diagnostic({
    severity: "error",
    message: ({ id }: { id: string }) => ({
      en: `The id "${id}" is given a second time.`,
      vi: `Mã "${id}" được dùng lần thứ hai.`,
    }),
    hint: { en: "Give each figure an id of its own.", vi: "Hãy đặt cho mỗi số liệu một mã riêng." },
    example: { id: "a" },
  }),
});
