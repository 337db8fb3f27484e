import { type LegalConfidence, type Target, type Text, toRational } from "@tyle/core";
import { instruments } from "../indicators/legal-instruments.data.ts";

interface Origin {
  readonly instrument: keyof typeof instruments;
  readonly unitLevel?: string;
  readonly year: number;
  readonly confidence: LegalConfidence;
  readonly source: Text;
}

const targets = (origin: Origin, atLeast: Readonly<Record<string, string>>): readonly Target[] =>
  Object.entries(atLeast).map(([indicator, value]) => ({
    ...origin,
    instrument: instruments[origin.instrument].instrument,
    indicator,
    comparator: ">=",
    value: toRational(value),
  }));

const national2023: Origin = {
  instrument: "ministryReport",
  year: 2023,
  confidence: "found",
  source: {
    vi: "vienkinhteso.vn, 2023. Nguồn không định nghĩa “hồ sơ trực tuyến”.",
    en: "vienkinhteso.vn, 2023. The source does not define “online dossiers”.",
  },
};

const national2025: Origin = {
  instrument: "decision942",
  year: 2025,
  confidence: "found",
  source: {
    vi: "lite.baomoi.com c52808781; vietnamnet.vn 2460492: hồ sơ xử lý hoàn toàn trực tuyến",
    en: "lite.baomoi.com c52808781; vietnamnet.vn 2460492: dossiers handled fully online",
  },
};

const lamDong2025: Origin = {
  instrument: "localReport",
  unitLevel: "province",
  year: 2025,
  confidence: "third-party",
  source: {
    vi: "Chỉ tiêu của tỉnh Lâm Đồng năm 2025 do bên thứ ba ghi lại, không nêu văn bản và cách tính",
    en: "Targets of the province of Lâm Đồng for 2025, noted by a third party without instrument or definition",
  },
};

const thanhHoa2025 = (unitLevel: string): Origin => ({
  instrument: "thanhHoa01",
  unitLevel,
  year: 2025,
  confidence: "code",
  source: {
    vi: "Mã nguồn hệ thống một cửa điện tử của tỉnh Thanh Hóa",
    en: "Source code of the one-stop system of the province of Thanh Hóa",
  },
});

const thanhHoa = { online: "ONL_ELIGIBLE_NO_POST", full: "ONL_E2E_ELIGIBLE" } as const;

/** National targets with a source. Figures that circulate for other years could not be confirmed and are left out. */
export const nationalTargets: readonly Target[] = [
  ...targets(national2023, { SVC_WITH_DOSSIER: "80%", ONL_RECEIVED_ALL: "60%" }),
  ...targets(national2025, { E2E_OVER_ALL_RESOLVED: "80%" }),
];

/** Targets of the province of Lâm Đồng. Which definition each is about is our reading. */
export const lamDongTargets: readonly Target[] = targets(lamDong2025, {
  ONL_E2E_ELIGIBLE: "70%",
  PAY_DOSSIER: "60%",
  SO_HOA_GIAY_TO_GIAI_QUYET: "80%",
  REUSED_DIGITIZED_DATA: "50%",
  ONTIME_PROVINCIAL: "98%",
});

/** Targets of the province of Thanh Hóa: an example of one that differs by tier. */
export const thanhHoaTargets: readonly Target[] = [
  ...targets(thanhHoa2025("department"), { [thanhHoa.online]: "90%", [thanhHoa.full]: "90%" }),
  ...targets(thanhHoa2025("district"), { [thanhHoa.online]: "90%", [thanhHoa.full]: "85%" }),
  ...targets(thanhHoa2025("commune"), { [thanhHoa.online]: "70%", [thanhHoa.full]: "70%" }),
];
