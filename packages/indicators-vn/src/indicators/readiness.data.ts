import { defineIndicator, is } from "@tyle/core";
import { cite } from "./legal-instruments.data.ts";

/** The four conditions are named in the press as causes of low rates; turning them into ratios is our reading. */
const legalBasis = [
  cite("press", "inferred", "causes of low rates in a report on the district of Cát Tiên, 2023"),
];

/** Whether people, staff and desks are ready for online submission. Each is a ratio of things counted. */
export const readinessIndicators = [
  defineIndicator({
    id: "ACCOUNTS_CREATED",
    label: {
      vi: "Tỷ lệ người dân đã tạo tài khoản Cổng Dịch vụ công quốc gia",
      en: "Share of people with an account on the national portal",
    },
    subject: "person",
    basis: null,
    numerator: is("portal-account", "yes"),
    legalBasis,
  }),
  defineIndicator({
    id: "ELECTRONIC_ID_SET_UP",
    label: {
      vi: "Tỷ lệ người dân đã cài đặt định danh điện tử",
      en: "Share of people with electronic identification set up",
    },
    subject: "person",
    basis: null,
    numerator: is("electronic-id", "yes"),
    legalBasis,
  }),
  defineIndicator({
    id: "DESKS_WITH_SCANNER",
    label: {
      vi: "Tỷ lệ bộ phận một cửa có máy quét",
      en: "Share of one-stop desks with a scanner",
    },
    subject: "desk",
    basis: null,
    numerator: is("scanner", "yes"),
    legalBasis,
  }),
  defineIndicator({
    id: "STAFF_ABLE_TO_GUIDE",
    label: {
      vi: "Tỷ lệ công chức một cửa hướng dẫn được nộp hồ sơ trực tuyến",
      en: "Share of one-stop staff able to guide online submission",
    },
    subject: "staff",
    basis: null,
    numerator: is("able-to-guide", "yes"),
    legalBasis,
  }),
] as const;
