import {
  and,
  defineIndicator,
  is,
  not,
  type Predicate,
  type Text,
  type ZeroRule,
} from "@tyle/core";
import { cite } from "./legal-instruments.data.ts";

const formulaDocument = "third-party transcription of the 766 formula document, 2026";
const portalMetric = "metric codes of the national portal's evaluation data, 2026";

interface Item {
  readonly id: string;
  /** The number of the item in the formula document. */
  readonly item: string;
  readonly label: Text;
  readonly numerator: Predicate;
  readonly denominator?: Predicate;
  readonly zeroRule?: ZeroRule;
  readonly note?: Text;
}

const legalBasis = (item: string) => [
  cite("formula766", "third-party", formulaDocument, `mục ${item}`),
  cite("portalApi", "third-party", portalMetric),
];

const ofDossiers = ({ item, ...rest }: Item) =>
  defineIndicator({ ...rest, subject: "dossier", basis: "received", legalBasis: legalBasis(item) });

const ofProcedures = ({ item, ...rest }: Item) =>
  defineIndicator({ ...rest, subject: "procedure", basis: null, legalBasis: legalBasis(item) });

const ofPetitions = ({ item, ...rest }: Item) =>
  defineIndicator({ ...rest, subject: "petition", basis: null, legalBasis: legalBasis(item) });

/** Openness: items 1.1 to 1.4 of the index. */
export const opennessIndicators = [
  ofProcedures({
    id: "PUBLISH_ON_TIME",
    item: "1.1",
    label: {
      vi: "Tỷ lệ thủ tục hành chính công bố đúng hạn",
      en: "Share of procedures promulgated on time",
    },
    numerator: is("published-on-time", "yes"),
  }),
  ofProcedures({
    id: "PUBLIC_UPDATE_ON_TIME",
    item: "1.2",
    label: {
      vi: "Tỷ lệ thủ tục hành chính công khai đúng hạn",
      en: "Share of procedures disclosed on time",
    },
    numerator: is("disclosed-on-time", "yes"),
    note: {
      vi: "Thời hạn: bộ 10 ngày, tỉnh 5 ngày làm việc. Không tính dưới cấp bộ, tỉnh.",
      en: "Within 10 working days for ministries, 5 for provinces. Not computed below them.",
    },
  }),
  ofProcedures({
    id: "PUBLIC_CONTENT_FULL",
    item: "1.3",
    label: {
      vi: "Tỷ lệ thủ tục công khai đủ các bộ phận tạo thành",
      en: "Share of procedures disclosed in full",
    },
    numerator: is("content-complete", "yes"),
    note: {
      vi: "Không theo kỳ báo cáo. Không tính dưới cấp bộ, tỉnh.",
      en: "Not bound to a period. Not computed below ministries and provinces.",
    },
  }),
  ofDossiers({
    id: "DOSSIER_SYNC",
    item: "1.4",
    label: {
      vi: "Tỷ lệ hồ sơ đồng bộ lên Cổng Dịch vụ công quốc gia",
      en: "Share of dossiers synchronised with the national portal",
    },
    numerator: is("synchronised", "yes"),
    zeroRule: "zero",
  }),
];

/** Online payment: items 3.5 and 3.5b; item 3.6 is PAY_DOSSIER. */
export const paymentIndicators = [
  ofProcedures({
    id: "PAY_INTEGRATED",
    item: "3.5",
    label: {
      vi: "Tỷ lệ thủ tục có phí, lệ phí đã tích hợp thanh toán trực tuyến",
      en: "Share of fee-bearing procedures with online payment integrated",
    },
    denominator: is("fee-bearing", "yes"),
    numerator: is("payment-integrated", "yes"),
  }),
  ofProcedures({
    id: "PAY_PROCEDURE",
    item: "3.5",
    label: {
      vi: "Tỷ lệ thủ tục có phí, lệ phí có giao dịch thanh toán trực tuyến",
      en: "Share of fee-bearing procedures with an online payment",
    },
    denominator: is("fee-bearing", "yes"),
    numerator: is("paid-online", "yes"),
    note: {
      vi: "Có nguồn dùng mẫu số là các thủ tục có phí, lệ phí đã phát sinh hồ sơ.",
      en: "Some sources divide by the fee-bearing procedures that had a dossier.",
    },
  }),
];

/** Digitisation: items 4.1 to 4.5 of the index. */
export const digitisationIndicators = [
  ofDossiers({
    id: "ORIGINAL_RESULT_AVAILABLE",
    item: "4.1",
    label: {
      vi: "Tỷ lệ hồ sơ cấp kết quả điện tử",
      en: "Share of dossiers with an electronic result",
    },
    denominator: is("result-required", "yes"),
    numerator: is("electronic-result", "yes"),
  }),
  ofDossiers({
    id: "SO_HOA_GIAY_TO_GIAI_QUYET",
    item: "4.2",
    label: {
      vi: "Tỷ lệ hồ sơ được số hóa thành phần hồ sơ và kết quả",
      en: "Share of dossiers digitised in papers and result",
    },
    numerator: is("digitised", "yes"),
  }),
  ofDossiers({
    id: "REUSED_DIGITIZED_DATA",
    item: "4.3",
    label: {
      vi: "Tỷ lệ hồ sơ tái sử dụng dữ liệu số hóa",
      en: "Share of dossiers that reuse digitised data",
    },
    numerator: is("data-reused", "yes"),
  }),
  ofDossiers({
    id: "SYNCED_WITH_DVCQG_PERSONAL_STORAGE",
    item: "4.4",
    label: {
      vi: "Tỷ lệ hồ sơ dùng giấy tờ từ kho dữ liệu cá nhân trên Cổng",
      en: "Share of dossiers with papers from the applicant's store on the portal",
    },
    numerator: is("personal-store-used", "yes"),
  }),
  ofProcedures({
    id: "CITIZEN_DATA_CONNECTED_FORMALITY",
    item: "4.5",
    label: {
      vi: "Tỷ lệ thủ tục có khai thác dữ liệu dân cư",
      en: "Share of procedures that use the population database",
    },
    numerator: is("citizen-data-used", "yes"),
  }),
  ofDossiers({
    id: "CITIZEN_DATA_CONNECTED_DOSSIER",
    item: "4.5",
    label: {
      vi: "Tỷ lệ hồ sơ có khai thác dữ liệu dân cư",
      en: "Share of dossiers that use the population database",
    },
    numerator: is("citizen-data-used", "yes"),
  }),
];

/** Satisfaction: items 5.2 to 5.4 of the index. */
export const satisfactionIndicators = [
  ofPetitions({
    id: "PETITION_PROCESSING_ON_TIME",
    item: "5.2",
    label: {
      vi: "Tỷ lệ phản ánh, kiến nghị xử lý đúng hạn",
      en: "Share of petitions handled on time",
    },
    numerator: is("timeliness", "on-time"),
    zeroRule: "full-score",
  }),
  ofPetitions({
    id: "PETITION_HANDLING_SATISFACTION",
    item: "5.3",
    label: {
      vi: "Tỷ lệ hài lòng trong xử lý phản ánh, kiến nghị",
      en: "Share of petitions handled to satisfaction",
    },
    numerator: and(not(is("complained", "yes")), not(is("timeliness", "overdue"))),
    zeroRule: "full-score",
    note: {
      vi: "Trừ phản ánh không hài lòng, nhắc lại hoặc quá hạn.",
      en: "Disliked, repeated and overdue petitions are taken off.",
    },
  }),
  ofDossiers({
    id: "DOSSIER_RECEIVING_SATISFACTION",
    item: "5.4",
    label: {
      vi: "Tỷ lệ hài lòng trong tiếp nhận, giải quyết hồ sơ",
      en: "Share of dossiers settled to satisfaction",
    },
    numerator: and(not(is("timeliness-766", "overdue")), not(is("complained", "yes"))),
    zeroRule: "zero",
    note: {
      vi: "Công thức: 100% trừ tổng tỷ lệ quá hạn và tỷ lệ có phản ánh. Hồ sơ vừa quá hạn vừa có phản ánh ở đây chỉ bị trừ một lần.",
      en: "The formula takes the shares overdue and complained of from 100%. A dossier that is both is taken off once here.",
    },
  }),
];
