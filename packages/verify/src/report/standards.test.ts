import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { DOMParser } from "@xmldom/xmldom";
import ajvDraft04 from "ajv-draft-04";
import ajvFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { parseFiguresFile } from "../figures-file/parse-figures-file.ts";
import { verifyFigures } from "../verify-figures.ts";
import { toGithub } from "./to-github.ts";
import { toJunit } from "./to-junit.ts";
import { toSarif } from "./to-sarif.ts";

/** Names and texts that would break a careless writer. */
const hostile = `a "b" <c> & 'd' ]]> 50% , : \u0001\u001b\uFFFE\uD800 ; ::error::`;
const figures = [
  { id: "right", kind: "rate", printed: "70,4%", numerator: "5.809", denominator: "8.250" },
  { id: "cut", kind: "rate", printed: "13,05%", numerator: "3.399", denominator: "26.030" },
  { id: hostile, kind: "sum", printed: "5.908", parts: ["717", "5.092"] },
  { id: "impossible", kind: "rate", printed: "15,32%", denominator: 58 },
  { id: "open", kind: "rate", printed: "99%" },
];
const report = verifyFigures(
  parseFiguresFile(JSON.stringify({ figures }), "báo cáo\\số liệu.json"),
);

describe("SARIF", () => {
  const require = createRequire(import.meta.url);
  const schema = JSON.parse(
    readFileSync(
      require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"),
      "utf8",
    ),
  );
  const ajv = new ajvDraft04.default({ strict: false, unicodeRegExp: false });
  ajvFormats.default(ajv);
  const validate = ajv.compile(schema);

  it.each(["vi", "en"] as const)("is valid by the official schema, in %s", (language) => {
    const log = JSON.parse(JSON.stringify(toSarif(report, { language, version: "0.1.0" })));
    expect(validate(log)).toBe(true);
    expect(validate.errors).toBeNull();
    expect(log.runs[0].results).toHaveLength(3);
  });

  it("would be found out if it were not", () => {
    expect(validate({ version: "2.1.0", runs: [{ tool: { driver: {} } }] })).toBe(false);
  });

  it("points at line and column of the figures file", () => {
    const log = JSON.parse(JSON.stringify(toSarif(report, { language: "en", version: "0.1.0" })));
    const [{ locations, ruleId, ruleIndex }] = log.runs[0].results;
    expect(log.runs[0].tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: "b%C3%A1o%20c%C3%A1o/s%E1%BB%91%20li%E1%BB%87u.json" },
      region: { startLine: 1 },
    });
  });
});

describe("JUnit", () => {
  const xml = toJunit(report, { language: "vi", suite: "figures.json", failOn: "rounding" });
  const problems: string[] = [];
  const parser = new DOMParser({ onError: (_, message) => void problems.push(message) });
  const document = parser.parseFromString(xml, "text/xml");
  const all = (name: string) => [...document.getElementsByTagName(name)];

  it("is read by an XML parser, whatever the names hold", () => {
    expect(problems).toEqual([]);
    expect(all("testcase")).toHaveLength(figures.length);
    expect(all("testcase")[2]?.getAttribute("name")).toContain(`a "b" <c> & 'd' ]]> 50%`);
  });

  it("holds no character that XML forbids", () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be there.
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u);
  });

  it("has the attributes that Jenkins and GitLab read, with counts that agree", () => {
    for (const suite of [...all("testsuites"), ...all("testsuite")]) {
      expect(suite.getAttribute("name")).not.toBe("");
      expect(suite.getAttribute("tests")).toBe(`${figures.length}`);
      expect(suite.getAttribute("failures")).toBe(`${all("failure").length}`);
      expect(suite.getAttribute("skipped")).toBe(`${all("skipped").length}`);
      expect(suite.getAttribute("errors")).toBe("0");
    }
    for (const testcase of all("testcase")) {
      for (const name of ["name", "classname", "time"]) {
        expect(testcase.getAttribute(name)).toBeTruthy();
      }
    }
    expect(all("failure").map((failure) => failure.getAttribute("type"))).toEqual([
      "check/other-rounding",
      "check/off",
      "rate/unattainable",
    ]);
  });
});

describe("annotations of GitHub", () => {
  it("are one line each, and nothing in a name starts a command", () => {
    const lines = toGithub(report, "en").trimEnd().split("\n");
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      expect(line).toMatch(/^::(?:error|warning) file=[^,:]+,line=\d+,col=\d+,title=[^,:]+::/);
    }
  });
});
