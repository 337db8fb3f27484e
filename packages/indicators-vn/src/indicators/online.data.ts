import { and, defineIndicator, is, not, or } from "@tyle/core";
import { cite } from "./legal-instruments.data.ts";

const formulaDocument = "third-party transcription of the 766 formula document, 2026";
const provincialCode = "source code of a provincial one-stop system, 2025";
const ministryNews = "lite.baomoi.com c52808781; vietnamnet.vn 2460492";

const online = is("channel", "online");
/** The 766 index counts a dossier without a channel as handed in at the counter, so it is surely not online. */
const online766 = and(not(is("channel", null)), online);
const offeredOnline = is("service-level", "partial", "full");
const withoutPost = is("channel", "online", "direct");

/** The ten meanings of "tỷ lệ hồ sơ trực tuyến" and its neighbours that are in official use. */
export const onlineIndicators = [
  defineIndicator({
    id: "ONL_RECEIVED_ALL",
    label: {
      vi: "Tỷ lệ hồ sơ tiếp nhận trực tuyến (mẫu II.06a)",
      en: "Share of dossiers received online (form II.06a)",
    },
    subject: "dossier",
    basis: "received",
    numerator: online,
    legalBasis: [
      cite(
        "circular01",
        "inferred",
        "reading of form II.06a",
        "Phụ lục II, mẫu II.06a, cột 4 và 5",
      ),
      cite("provincialSystem", "code", provincialCode),
    ],
    note: {
      vi: "Cột (4) chia cho cột (4) + (5). Hồ sơ kỳ trước chuyển qua, cột (6), không được tính.",
      en: "Column (4) over columns (4) + (5). Dossiers carried over, column (6), are left out.",
    },
  }),
  defineIndicator({
    id: "ONL_766",
    label: {
      vi: "Tỷ lệ hồ sơ nộp trực tuyến (Bộ chỉ số 766, mục 3.3)",
      en: "Share of dossiers submitted online (766 index, item 3.3)",
    },
    subject: "dossier",
    basis: "received",
    numerator: and(
      is("synchronised", "yes"),
      online766,
      or(is("result-required", "no"), is("electronic-result", "yes")),
    ),
    legalBasis: [
      cite("decision766", "found", "aita.gov.vn; vietjack.me"),
      cite("formula766", "third-party", formulaDocument, "mục 3.3"),
    ],
    note: {
      // Synchronised online over synchronised, times synchronised over all, is synchronised online over all.
      vi: "Công thức nhân tỷ lệ với tỷ lệ đồng bộ (1.4); ở đây hiểu là hồ sơ chưa đồng bộ vẫn nằm trong mẫu số. Không ghi kênh thì tính là trực tiếp.",
      en: "The formula multiplies by the share synchronised (1.4), read here as: dossiers not synchronised stay in the denominator. No recorded channel counts as the counter.",
    },
  }),
  defineIndicator({
    id: "ONL_766_RAW",
    label: {
      vi: "Tỷ lệ hồ sơ nộp trực tuyến (766, theo số liệu kênh nộp của Cổng)",
      en: "Share of dossiers submitted online (766, as the portal's channel counts have it)",
    },
    subject: "dossier",
    basis: "received",
    denominator: is("channel", "online", "direct", "postal", null),
    numerator: online766,
    legalBasis: [
      cite("portalApi", "third-party", "scores recomputed from the portal's data, 09/2026"),
    ],
    note: {
      vi: "channelOnlineSum / channelTotalSum, không xét kết quả điện tử và tỷ lệ đồng bộ.",
      en: "channelOnlineSum / channelTotalSum, whatever the result and the synchronisation.",
    },
  }),
  defineIndicator({
    id: "ONL_ELIGIBLE_NO_POST",
    label: {
      vi: "Tỷ lệ hồ sơ trực tuyến của thủ tục cung cấp trực tuyến (không tính bưu chính)",
      en: "Online share for procedures offered online (post left out)",
    },
    subject: "dossier",
    basis: "received",
    denominator: and(offeredOnline, withoutPost),
    numerator: online,
    legalBasis: [cite("provincialSystem", "code", provincialCode)],
  }),
  defineIndicator({
    id: "ONL_E2E_ELIGIBLE",
    label: {
      vi: "Tỷ lệ hồ sơ nộp trực tuyến toàn trình",
      en: "Online share for procedures offered fully online",
    },
    subject: "dossier",
    basis: "received",
    denominator: and(is("service-level", "full"), withoutPost),
    numerator: online,
    legalBasis: [cite("provincialSystem", "code", provincialCode)],
  }),
  defineIndicator({
    id: "E2E_OVER_ALL_RESOLVED",
    label: {
      vi: "Tỷ lệ hồ sơ trực tuyến toàn trình trên tổng hồ sơ giải quyết",
      en: "Fully online dossiers over all dossiers resolved",
    },
    subject: "dossier",
    basis: "resolved",
    denominator: is("status", "resolved", "returned"),
    numerator: and(is("service-level", "full"), online),
    legalBasis: [
      cite("ministryReport", "found", ministryNews),
      cite("decision942", "found", ministryNews),
    ],
    note: {
      vi: "Hồ sơ trả lại hoặc xin rút được tính là đã giải quyết, như cột (7) của mẫu II.06a (suy luận).",
      en: "Dossiers returned or withdrawn count as resolved, as in column (7) of form II.06a (inferred).",
    },
  }),
  defineIndicator({
    id: "E2E_OVER_E2E_ELIGIBLE",
    label: {
      vi: "Tỷ lệ hồ sơ toàn trình trên hồ sơ của thủ tục đủ điều kiện toàn trình",
      en: "Fully online dossiers over dossiers of procedures eligible for it",
    },
    subject: "dossier",
    basis: "received",
    denominator: is("full-eligible", "yes"),
    numerator: and(is("service-level", "full"), online),
    legalBasis: [cite("metrics2026", "third-party", "score sheet of the 2026 dashboard, row 7")],
  }),
  defineIndicator({
    id: "SVC_PROVIDED",
    label: {
      vi: "Tỷ lệ thủ tục cung cấp dịch vụ công trực tuyến (766, mục 3.1)",
      en: "Share of procedures offered online (766, item 3.1)",
    },
    subject: "procedure",
    basis: null,
    numerator: offeredOnline,
    legalBasis: [
      cite("decision766", "found", "aita.gov.vn; vietjack.me"),
      cite("formula766", "third-party", formulaDocument, "mục 3.1"),
    ],
  }),
  defineIndicator({
    id: "SVC_WITH_DOSSIER",
    label: {
      vi: "Tỷ lệ dịch vụ công trực tuyến có phát sinh hồ sơ (766, mục 3.2)",
      en: "Share of online services with at least one online dossier (766, item 3.2)",
    },
    subject: "procedure",
    basis: null,
    denominator: offeredOnline,
    numerator: is("has-online-dossier", "yes"),
    legalBasis: [
      cite("formula766", "third-party", formulaDocument, "mục 3.2"),
      cite("ministryReport", "found", "vienkinhteso.vn"),
    ],
  }),
  defineIndicator({
    id: "PAY_DOSSIER",
    label: {
      vi: "Tỷ lệ hồ sơ thanh toán trực tuyến (766, mục 3.6)",
      en: "Share of dossiers paid online (766, item 3.6)",
    },
    subject: "dossier",
    basis: "received",
    denominator: and(is("fee-bearing", "yes"), not(is("fee-waived", "yes"))),
    numerator: is("paid-online", "yes"),
    legalBasis: [cite("formula766", "third-party", formulaDocument, "mục 3.6")],
    note: {
      vi: "Thanh toán qua Cổng DVCQG hoặc cổng của bộ, tỉnh. Mẫu số trừ hồ sơ mà mọi khoản phí, lệ phí bằng 0.",
      en: "Paid through the national portal or that of the ministry or province. Dossiers with every fee line at 0 are left out.",
    },
  }),
] as const;
