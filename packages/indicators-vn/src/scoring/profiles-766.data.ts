import {
  type LegalConfidence,
  type ScoreGroup,
  type ScoreRow,
  type ScoringProfile,
  toRational,
} from "@tyle/core";
import { findIndicator } from "../indicators/catalogue.ts";
import { cite } from "../indicators/legal-instruments.data.ts";
import { bands766 } from "./bands-766.data.ts";

const document = cite(
  "formula766",
  "third-party",
  "third-party transcription of the 766 formula document, 2026",
);

type RowOptions = Partial<Omit<ScoreRow, "code" | "label" | "max">>;

/** A line that scores an indicator; what happens to a share of nothing is said by the indicator. */
function row(code: string, max: string | null, options: RowOptions = {}): ScoreRow {
  const { label, zeroRule } = findIndicator(code);
  const confidence: LegalConfidence = "third-party";
  const rest = { fullAt: toRational("100%"), zeroRule, confidence, ...options };
  return { code, label, max: max === null ? null : toRational(max), ...rest };
}

const fullAt = (share: string): RowOptions => ({ fullAt: toRational(share) });
/** The split of the points of this line is worked out from scores, not printed in the document. */
const reconstructed: RowOptions = { confidence: "inferred" };

const openness: ScoreGroup = {
  id: "1",
  label: { vi: "Công khai, minh bạch", en: "Openness" },
  rows: [
    row("PUBLISH_ON_TIME", "6"),
    row("PUBLIC_UPDATE_ON_TIME", "4", { exempt: ["district", "commune"] }),
    row("PUBLIC_CONTENT_FULL", "2", { exempt: ["district", "commune"] }),
    row("DOSSIER_SYNC", "6"),
  ],
};

const progress: ScoreGroup = {
  id: "2",
  label: { vi: "Tiến độ, kết quả giải quyết", en: "Progress" },
  rows: [row("ONTIME_766", "20")],
};

const online: ScoreGroup = {
  id: "3a",
  label: { vi: "Cung cấp dịch vụ công trực tuyến", en: "Online services" },
  rows: [
    row("SVC_PROVIDED", "2", { ...fullAt("80%"), ...reconstructed }),
    row("SVC_WITH_DOSSIER", "4", reconstructed),
    row("ONL_766", "6", { ...fullAt("50%"), ...reconstructed }),
  ],
};

const payment: ScoreGroup = {
  id: "3b",
  label: { vi: "Thanh toán trực tuyến", en: "Online payment" },
  rows: [
    row("PAY_INTEGRATED", "2", { ...fullAt("80%"), ...reconstructed }),
    row("PAY_PROCEDURE", "2", { ...fullAt("80%"), ...reconstructed }),
    row("PAY_DOSSIER", "6", reconstructed),
  ],
};

const certifiedCopies: ScoreRow = {
  code: "ELECTRONIC_CERTIFIED_COPY",
  label: { vi: "Chứng thực bản sao điện tử", en: "Electronic certified copies" },
  max: toRational("2"),
  fullAt: toRational("100%"),
  zeroRule: "undefined",
  confidence: "third-party",
  note: {
    vi: "Nguồn không nêu tử số và mẫu số; điểm tính từ tỷ lệ do người dùng đưa vào.",
    en: "The source names neither numerator nor denominator; the rate has to be given.",
  },
};

const digitisation: ScoreGroup = {
  id: "4",
  label: { vi: "Số hóa hồ sơ", en: "Digitisation" },
  rows: [
    row("ORIGINAL_RESULT_AVAILABLE", "6"),
    row("SO_HOA_GIAY_TO_GIAI_QUYET", "4", fullAt("80%")),
    certifiedCopies,
    row("REUSED_DIGITIZED_DATA", "2", fullAt("80%")),
    row("SYNCED_WITH_DVCQG_PERSONAL_STORAGE", "4"),
    row("CITIZEN_DATA_CONNECTED_DOSSIER", "2"),
    row("CITIZEN_DATA_CONNECTED_FORMALITY", "2"),
  ],
};

const satisfaction: ScoreGroup = {
  id: "5",
  label: { vi: "Mức độ hài lòng", en: "Satisfaction" },
  rows: [
    row("PETITION_PROCESSING_ON_TIME", "6"),
    row("PETITION_HANDLING_SATISFACTION", "6"),
    row("DOSSIER_RECEIVING_SATISFACTION", "6", fullAt("90%")),
  ],
};

/** The 766 index as the formula document has it: 100 points in five groups, the third in two parts. */
export const profile766: ScoringProfile = {
  id: "766",
  version: "document",
  label: {
    vi: "Bộ chỉ số 766 (theo tài liệu công thức)",
    en: "766 index (by the formula document)",
  },
  groups: [openness, progress, online, payment, digitisation, satisfaction],
  bands: bands766,
  legalBasis: [cite("decision766", "found", "aita.gov.vn; vietjack.me"), document],
};

/** The score sheet of 2026 gives all points of group 3a to one line and none to the three others. */
export const profile766Metrics2026: ScoringProfile = {
  ...profile766,
  version: "metrics-2026",
  label: {
    vi: "Bộ chỉ số 766 (theo bảng METRICS 2026)",
    en: "766 index (by the METRICS sheet of 2026)",
  },
  groups: profile766.groups.map((group) =>
    group === online
      ? {
          ...online,
          rows: [
            row("E2E_OVER_E2E_ELIGIBLE", "12"),
            ...online.rows.map((line) => ({
              ...line,
              max: null,
              confidence: "third-party" as const,
            })),
          ],
        }
      : group,
  ),
  legalBasis: [cite("metrics2026", "third-party", "score sheet of the 2026 dashboard")],
};

/** Where the scores of the portal, recomputed, follow another rule than the document. */
const asComputedByPortal: Readonly<Record<string, Partial<ScoreRow>>> = {
  SO_HOA_GIAY_TO_GIAI_QUYET: { fullAt: toRational("100%"), confidence: "inferred" },
  // Which of the two payment lines goes on growing is our reading of the formula.
  PAY_PROCEDURE: { uncapped: true, confidence: "inferred" },
};

/** The 766 index as the portal computed it in September 2026. */
export const profile766Api2026: ScoringProfile = {
  ...profile766,
  version: "api-2026",
  label: {
    vi: "Bộ chỉ số 766 (theo điểm trên Cổng, 2026)",
    en: "766 index (by the portal's scores, 2026)",
  },
  groups: profile766.groups.map((group) => ({
    ...group,
    rows: group.rows.map((line) => ({ ...line, ...asComputedByPortal[line.code] })),
  })),
  legalBasis: [cite("portalApi", "inferred", "scores recomputed from the portal's data, 09/2026")],
};

/** Every version that is known. They contradict each other in places; a score names the version it uses. */
export const scoringProfiles: readonly ScoringProfile[] = [
  profile766,
  profile766Metrics2026,
  profile766Api2026,
];
