import { defineIndicator, is, not, or } from "@tyle/core";
import { cite } from "./legal-instruments.data.ts";

const provincialCode = "source code of a provincial one-stop system, 2025";
const ended = is("status", "resolved", "returned");
/** Without a due date a dossier is never late here, and what was returned or withdrawn is on time. */
const onTimeInProvince = or(is("status", "returned"), is("timeliness", "on-time", null));

/** Rates of dossiers that were settled in time: the rule of the index, and the simpler one of provinces. */
export const timelinessIndicators = [
  defineIndicator({
    id: "ONTIME_766",
    label: {
      vi: "Tỷ lệ hồ sơ giải quyết đúng hạn, còn trong hạn (766, mục 2.1)",
      en: "Share of dossiers settled or pending in time (766, item 2.1)",
    },
    subject: "dossier",
    basis: "received",
    denominator: not(is("status", "not-received")),
    numerator: is("timeliness-766", "on-time"),
    legalBasis: [
      cite("decision766", "found", "aita.gov.vn; vietjack.me"),
      cite(
        "formula766",
        "third-party",
        "third-party transcription of the 766 formula document, 2026",
        "mục 2.1",
      ),
    ],
    note: {
      vi: "Trừ thời gian chờ bổ sung; yêu cầu bổ sung quá một lần là quá hạn; chưa xong thì tính đến ngày cuối kỳ; không có hạn trả thì theo thời hạn luật định.",
      en: "Waiting for papers is taken off; a second request for papers is overdue; what is open is judged on the last day; without a due date the legal time decides.",
    },
  }),
  defineIndicator({
    id: "ONTIME_PROVINCIAL",
    label: {
      vi: "Tỷ lệ hồ sơ giải quyết trước và đúng hạn (cách tính của hệ thống cấp tỉnh)",
      en: "Share of dossiers resolved in time (rule of a provincial system)",
    },
    subject: "dossier",
    basis: "resolved",
    denominator: ended,
    numerator: onTimeInProvince,
    legalBasis: [cite("provincialSystem", "code", provincialCode)],
    note: {
      vi: "So ngày kết thúc với ngày hẹn trả; không có ngày hẹn trả, trả lại hoặc xin rút đều tính là đúng hạn.",
      en: "Compares end with due date; no due date, returned and withdrawn all count as in time.",
    },
  }),
  defineIndicator({
    id: "OVERDUE_PROVINCIAL",
    label: {
      vi: "Tỷ lệ hồ sơ giải quyết quá hạn (cách tính của hệ thống cấp tỉnh)",
      en: "Share of dossiers resolved late (rule of a provincial system)",
    },
    subject: "dossier",
    basis: "resolved",
    denominator: ended,
    numerator: not(onTimeInProvince),
    direction: "lower-is-better",
    legalBasis: [cite("provincialSystem", "code", provincialCode)],
  }),
] as const;
