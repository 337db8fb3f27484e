import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readDocument } from "./read-document.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

describe("readDocument", () => {
  it("takes text as it is", () => {
    expect(readDocument(utf8("Đạt 70,4%\n"), "a.md")).toBe("Đạt 70,4%\n");
  });

  it("reads what a reader of a page sees", () => {
    const html =
      "<!doctype html><title>no</title><style>p{}</style><p>Đạt <b>70,4</b>%&nbsp;&amp; hơn</p><table><tr><td>A<td>717</table><script>1</script>";
    expect(readDocument(utf8(html), "a")).toBe("Đạt 70,4%\u00a0& hơn\nA | 717 |");
  });

  it("reads the paragraphs of a Word document", () => {
    const xml =
      '<w:document><w:body><w:p><w:r><w:t xml:space="preserve">Đạt </w:t></w:r><w:r><w:tab/><w:t>70,4% &amp; &#253;</w:t></w:r></w:p><w:p w:x="1"><w:r><w:t>Hai</w:t></w:r></w:p></w:body></w:document>';
    const docx = zipSync({ "word/document.xml": strToU8(xml) });
    expect(readDocument(docx, "a.docx")).toBe("Đạt \t70,4% & ý\nHai");
  });

  it.each([
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff])],
    ["another archive", zipSync({ "a.txt": strToU8("a") })],
    ["a broken archive", utf8("PK\u0003\u0004broken")],
  ])("refuses %s", (_, bytes) => {
    expect(() => readDocument(bytes, "x")).toThrow(
      expect.objectContaining({ code: "content/invalid" }),
    );
  });
});
