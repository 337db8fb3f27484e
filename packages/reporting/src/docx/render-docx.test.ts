import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { rankedChart } from "../chart/ranked-chart.ts";
import type { ReportPage } from "../page/report-page.ts";
import { reportSources } from "../page/report-parts.ts";
import { catTien } from "../testing/cat-tien.ts";
import { officeCommand } from "../testing/office-command.ts";
import { renderDocx } from "./render-docx.ts";

const page: ReportPage = {
  title: { vi: "Báo cáo", en: "Report" },
  findings: [
    { verdict: "refused", text: { vi: "hơn 200 lần", en: "x" }, detail: { vi: "vì thế", en: "y" } },
  ],
  sections: [
    {
      heading: { vi: "Các xã", en: "Communes" },
      chart: rankedChart(catTien(), {
        ...{ measure: "online-rate", period: "2022", scope: "own" },
        title: { vi: "Đều dưới 7%", en: "All below 7%" },
      }),
    },
  ],
  notes: [{ vi: "Một <ghi chú>", en: "A <note>" }],
  sources: reportSources(catTien()),
  downloads: [],
};
const document = await renderDocx(page, { language: "vi" });
const files = unzipSync(document);
const xml = strFromU8(files["word/document.xml"]!);

describe("renderDocx", () => {
  it("has headings, a table of text, and the picture with its alternative", () => {
    expect(xml).toContain(
      '<w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">Các xã<',
    );
    expect(xml).toContain('<w:t xml:space="preserve">0,03%</w:t>');
    expect(xml).toMatch(/descr="[^"]*Thị trấn Cát Tiên 0,03%/);
    expect(files["word/media/picture1.png"]?.subarray(1, 4)).toEqual(
      new TextEncoder().encode("PNG"),
    );
  });

  it("says what cannot be claimed, and escapes what it says", () => {
    expect(xml).toContain("Không khẳng định được:");
    expect(xml).toContain("Một &lt;ghi chú&gt;");
  });

  it("gives the same bytes each time", async () => {
    const again = await renderDocx(page, { language: "vi" });
    expect(Buffer.from(again).equals(Buffer.from(document))).toBe(true);
  });
});

const office = officeCommand();
describe.skipIf(!office)("in LibreOffice", () => {
  it("opens with all its text", () => {
    const folder = mkdtempSync(join(tmpdir(), "tyle-docx-"));
    try {
      writeFileSync(join(folder, "p.docx"), document);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const call = [
        profile,
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
        folder,
      ];
      execFileSync(office ?? "", [...call, join(folder, "p.docx")], { stdio: "ignore" });
      const text = readFileSync(join(folder, "p.txt"), "utf8");
      for (const words of ["Báo cáo", "Thị trấn Phước Cát", "0,03%", "SHA-256"])
        expect(text).toContain(words);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
